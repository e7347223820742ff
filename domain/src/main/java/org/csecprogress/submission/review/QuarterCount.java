package org.csecprogress.submission.review;

import org.csecprogress.kernel.ReportingPeriod;

/** A number of counties in a quarter. */
public record QuarterCount(ReportingPeriod period, Long counties) {}
