package org.csecprogress.kernel.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/** Finds filings that wait for a signature. The review feature implements it. */
public interface OpenCertifications {
    /** Returns the quarters of a county's open filings that the agency has not certified. */
    List<ReportingPeriod> of(CountyCode county, Agency agency);

    /**
     * Returns for each county the next day, from today on, by which its officials must sign an open
     * filing. Counties that have filed everything are left out.
     *
     * @param today the business day
     */
    Map<CountyCode, LocalDate> nextDue(LocalDate today);
}
