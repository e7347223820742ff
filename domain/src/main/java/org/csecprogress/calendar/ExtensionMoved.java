package org.csecprogress.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ActorsEvent;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * More time was asked for, granted, refused, or the request was taken back.
 *
 * @param extension key of the request
 * @param until the day that the county asks for
 * @param granted the day that CDSS gave, where it gave one
 */
public record ExtensionMoved(
        Actor actor,
        CountyCode county,
        ReportingPeriod period,
        long extension,
        ExtensionAction action,
        LocalDate until,
        Optional<LocalDate> granted,
        Instant at)
        implements ActorsEvent {
    @Override
    public String chain() {
        return AuditedEvent.filingChain(period, county);
    }

    @Override
    public String auditAction() {
        return "EXTENSION_" + action;
    }

    @Override
    public String subject() {
        return "extension " + extension;
    }

    @Override
    public String detail() {
        return "asked until " + until + granted.map(day -> "; granted until " + day).orElse("");
    }
}
