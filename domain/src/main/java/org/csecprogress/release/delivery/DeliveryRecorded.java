package org.csecprogress.release.delivery;

import java.time.Instant;
import java.time.LocalDate;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ActorsEvent;
import org.csecprogress.kernel.AuditedEvent;

/** An audited event: somebody recorded that a report was sent to the Legislature, or was not. */
public record DeliveryRecorded(Actor actor, Delivery delivery, Instant at) implements ActorsEvent {
    /** It stands in the trail of the release, whoever recorded it. */
    @Override
    public String chain() {
        return AuditedEvent.releaseChain(subject());
    }

    @Override
    public String auditAction() {
        return delivery.sentOn().isPresent() ? "REPORT_SENT" : "REPORT_NOT_SENT";
    }

    @Override
    public String subject() {
        return delivery.report().toString();
    }

    @Override
    public String detail() {
        String day = delivery.sentOn().map(LocalDate::toString).orElse("");
        return "%s %s %s".formatted(delivery.recipient(), delivery.receives(), day).strip();
    }
}
