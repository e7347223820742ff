package org.csecprogress.notification.service;

import java.time.Instant;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ActorsEvent;
import org.csecprogress.kernel.AuditedEvent;

/**
 * An administrator looked after the mail.
 *
 * @param subject which
 */
record OutboxMarked(Actor actor, Mark mark, String subject, Instant at) implements ActorsEvent {
    /** What was done; its name is the entry's action. */
    enum Mark {
        MAIL_RETRY,
        MAIL_TEST
    }

    @Override
    public String chain() {
        return AuditedEvent.accountChain(actor.accountId());
    }

    @Override
    public String auditAction() {
        return mark.name();
    }

    @Override
    public String detail() {
        return "";
    }
}
