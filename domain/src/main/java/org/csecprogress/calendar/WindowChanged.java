package org.csecprogress.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ActorsEvent;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * An audited event: CDSS set another day in the calendar of a quarter.
 *
 * @param reason why the date of a release was moved, which is public; empty for any other stage
 */
public record WindowChanged(
        Actor actor,
        ReportingPeriod period,
        Stage stage,
        LocalDate before,
        LocalDate after,
        Optional<MoveReason> reason,
        Instant at)
        implements ActorsEvent {
    @Override
    public String auditAction() {
        return "CALENDAR_SET";
    }

    @Override
    public String subject() {
        return period + " " + stage;
    }

    @Override
    public String detail() {
        return before + " to " + after + reason.map(why -> ", " + why).orElse("");
    }
}
