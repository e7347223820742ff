package org.csecprogress.calendar.announcement;

import java.time.Instant;
import java.time.LocalDate;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ActorsEvent;
import org.csecprogress.kernel.ReportingPeriod;

/** An audited event: CDSS confirmed the date of a release. */
public record ReleaseDateConfirmed(Actor actor, ReportingPeriod period, LocalDate day, Instant at)
        implements ActorsEvent {
    @Override
    public String auditAction() {
        return "CALENDAR_CONFIRM";
    }

    @Override
    public String subject() {
        return period.toString();
    }

    @Override
    public String detail() {
        return day.toString();
    }
}
