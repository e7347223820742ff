package org.csecprogress.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * A day of a county's calendar, for the calendar programs of its staff.
 *
 * @param alarms the days on which to remind of it
 * @param sequence how often the day, or that of a reminder, was changed
 * @param modified when one of them was last
 */
public record FeedDate(
        ReportingPeriod period,
        Stage stage,
        LocalDate day,
        List<LocalDate> alarms,
        int sequence,
        Instant modified) {
    public FeedDate {
        alarms = List.copyOf(alarms);
    }
}
