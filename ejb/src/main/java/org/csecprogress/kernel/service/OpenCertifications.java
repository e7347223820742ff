package org.csecprogress.kernel.service;

import java.util.List;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/** Tells what waits for an agency's signature. The submission feature answers. */
public interface OpenCertifications {
    /** The quarters of a county's filings under way that the agency has not certified. */
    List<ReportingPeriod> of(CountyCode county, Agency agency);
}
