package org.csecprogress.filing;

import org.csecprogress.kernel.ReportingPeriod;

/** A number of counties in a quarter. */
public record QuarterCount(ReportingPeriod period, Long counties) {}
