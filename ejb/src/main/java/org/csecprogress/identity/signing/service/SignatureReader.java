package org.csecprogress.identity.signing.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.csecprogress.identity.signing.ActConfirmation;
import org.csecprogress.identity.signing.ActConfirmations;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Viewed;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;

/** Shows auditors how the acts on one thing were confirmed, with all that checks a signature. */
@Stateless
@Guarded
@Allowed({Role.AUDITOR, Role.STATE_ADMIN})
public class SignatureReader {
    @Inject private ActConfirmations confirmations;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /** Whether acts on the thing of one audit chain were confirmed. */
    public boolean isSigned(Actor reader, String chain) {
        return confirmations.isAny(chain);
    }

    /** Returns the confirmations of acts on the thing of one audit chain, oldest first. */
    public List<ActConfirmation> of(Actor reader, String chain) {
        List<ActConfirmation> found = confirmations.of(chain);
        if (!found.isEmpty()) {
            events.fire(
                    Viewed.by(reader, Viewed.Kind.VIEW, "signatures " + chain, clock.instant()));
        }
        return found;
    }
}
