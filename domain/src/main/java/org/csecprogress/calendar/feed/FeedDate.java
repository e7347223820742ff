package org.csecprogress.calendar.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.csecprogress.calendar.Stage;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * A day of a county's calendar, for the calendar programs of its staff.
 *
 * @param alarms the days of its reminders
 * @param sequence how often the day or a reminder was changed
 * @param modified time of the last change
 * @param tentative whether CDSS has still to confirm it, as it does with dates of releases
 */
public record FeedDate(
        ReportingPeriod period,
        Stage stage,
        LocalDate day,
        List<LocalDate> alarms,
        int sequence,
        Instant modified,
        boolean tentative) {
    public FeedDate {
        alarms = List.copyOf(alarms);
    }
}
