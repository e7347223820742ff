package org.csecprogress.release.reading.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ActorsEvent;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseNumber;

/** Records in the audit trail that stored content is not what was certified. */
@ApplicationScoped
class AlteredAlarm {
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /** The portal itself found altered content. */
    record Found(ReleaseNumber number, String part, Instant at) implements ActorsEvent {
        @Override
        public Actor actor() {
            return ReleaseAction.SYSTEM;
        }

        @Override
        public String chain() {
            return AuditedEvent.releaseChain(number.toString());
        }

        @Override
        public String auditAction() {
            return "RELEASE_ALTERED";
        }

        @Override
        public String subject() {
            return number + " " + part;
        }
    }

    /** Runs in its own transaction, because public reads have none. */
    @Transactional(TxType.REQUIRES_NEW)
    public void raise(ReleaseNumber number, String part) {
        events.fire(new Found(number, part, clock.instant()));
    }
}
