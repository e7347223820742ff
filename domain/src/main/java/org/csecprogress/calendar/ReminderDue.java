package org.csecprogress.calendar;

import java.time.LocalDate;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * A reminder whose day has come for a county. The sender checks whether the county has filed and
 * whether it was already sent.
 *
 * @param day the day of the reminder
 * @param due the county's due date, with its extension
 */
public record ReminderDue(
        CountyCode county,
        ReportingPeriod period,
        Reminder reminder,
        LocalDate day,
        LocalDate due) {}
