package org.csecprogress.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * A day that CDSS set in place of the one in the built-in file.
 *
 * @param changes how often it was set
 * @param at when it was last set
 */
public record SetDay(ReportingPeriod period, Stage stage, LocalDate day, int changes, Instant at) {}
