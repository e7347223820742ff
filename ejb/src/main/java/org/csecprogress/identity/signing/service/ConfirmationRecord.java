package org.csecprogress.identity.signing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.factor.Assertion;
import org.csecprogress.identity.signing.ActConfirmation;
import org.csecprogress.identity.signing.ActConfirmations;
import org.csecprogress.identity.signing.ActConfirmed;
import org.csecprogress.kernel.Act;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.service.BusinessClock;

/** Keeps what was shown for an act, with an entry of the audit trail that holds its digest. */
@ApplicationScoped
class ConfirmationRecord {
    private static final Logger LOG = System.getLogger(ConfirmationRecord.class.getName());

    @Inject private ActConfirmations confirmations;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /**
     * Keeps a confirmation.
     *
     * @param together all acts that were confirmed at once
     * @param assertion what a passkey has signed, or null
     */
    void keep(Actor actor, Act act, List<Act> together, Assertion assertion) {
        ActConfirmation kept =
                new ActConfirmation(act, together, actor, assertion, clock.instant());
        confirmations.add(kept);
        events.fire(new ActConfirmed(kept));
    }

    /** Records that what was shown did not count. */
    void refused(Actor actor) {
        LOG.log(Level.WARNING, "an act was refused: account {0}", actor.accountId());
        events.fire(
                new AccountEvent(
                        Kind.FACTOR_REFUSED,
                        actor.accountId(),
                        actor.accountId(),
                        actor.name(),
                        "",
                        clock.instant()));
    }
}
