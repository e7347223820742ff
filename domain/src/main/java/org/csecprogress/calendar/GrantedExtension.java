package org.csecprogress.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * An extension that CDSS granted.
 *
 * @param until the day to which the due date was extended
 * @param at when it was granted
 */
public record GrantedExtension(
        CountyCode county, ReportingPeriod period, LocalDate until, Instant at) {}
