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
 * An audited event: a request for more time was made, granted, refused or withdrawn.
 *
 * @param extension key of the request
 * @param until the day until which the county asks for time
 * @param granted the day that CDSS granted, if it did
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
