package org.csecprogress.calendar;

import java.time.LocalDate;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * A reminder whose day has come for a county. Whether the county has filed, and whether it was sent
 * already, is for whoever sends it.
 *
 * @param day the day on which its time came
 * @param due the county's due date, with its extension
 */
public record ReminderDue(
        CountyCode county,
        ReportingPeriod period,
        Reminder reminder,
        LocalDate day,
        LocalDate due) {}
