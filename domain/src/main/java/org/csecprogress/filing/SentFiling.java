package org.csecprogress.filing;

import java.time.Instant;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/** A time at which a county sent its filing for a quarter. */
public record SentFiling(ReportingPeriod period, CountyCode county, Instant at) {}
