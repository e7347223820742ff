package org.csecprogress.transparency.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Viewed;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;

/** Checks the whole audit trail, the daily heads and what they have sealed. */
@Stateless
@Guarded
@Allowed({Role.AUDITOR, Role.STATE_ADMIN})
public class TrailCheck {
    @Inject private WholeTrail trail;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /** Checks everything from its beginning. The check is recorded in the reader's own chain. */
    public TrailReport check(Actor reader) {
        TrailReport report = trail.check();
        events.fire(
                Viewed.by(reader, Viewed.Kind.VIEW, "audit trail, check of all", clock.instant()));
        return report;
    }
}
