package org.csecprogress.submission.review;

import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.submission.SubmissionStatus;

/** The status of a county's submission for a quarter. */
public record FiledQuarter(CountyCode county, ReportingPeriod period, SubmissionStatus status) {}
