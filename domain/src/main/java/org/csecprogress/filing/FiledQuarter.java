package org.csecprogress.filing;

import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/** The status of a county's submission for a quarter. */
public record FiledQuarter(CountyCode county, ReportingPeriod period, SubmissionStatus status) {}
