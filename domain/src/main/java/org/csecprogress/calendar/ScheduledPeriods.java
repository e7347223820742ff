package org.csecprogress.calendar;

import org.csecprogress.kernel.ReportingPeriod;

/** Tells the calendar which dates are in use, so that they are not moved under a release. */
public interface ScheduledPeriods {
    /** Whether a release of the quarter is on the schedule for its day. */
    boolean isScheduled(ReportingPeriod period);
}
