package org.csecprogress.kernel.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/** Tells what waits for an agency's signature. The submission feature answers. */
public interface OpenCertifications {
    /** The quarters of a county's filings under way that the agency has not certified. */
    List<ReportingPeriod> of(CountyCode county, Agency agency);

    /**
     * The next day by which the officials of a county have to sign a filing that is open: the first
     * that is not past. A county that has filed everything is not among them.
     *
     * @param today the business day
     */
    Map<CountyCode, LocalDate> nextDue(LocalDate today);
}
