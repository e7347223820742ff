package org.csecprogress.notification.service;

import java.time.Instant;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ActorsEvent;
import org.csecprogress.kernel.AuditedEvent;

/**
 * An administrator managed the mail.
 *
 * @param subject the mail concerned
 */
record OutboxEvent(Actor actor, Mark mark, String subject, Instant at) implements ActorsEvent {
    /** Action of the administrator. Its name is the action of the audit entry. */
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
}
