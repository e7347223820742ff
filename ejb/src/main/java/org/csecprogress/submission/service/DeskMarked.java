package org.csecprogress.submission.service;

import java.time.Instant;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ActorsEvent;
import org.csecprogress.kernel.AuditedEvent;

/**
 * What reviewers agreed among themselves, as the audit trail records it.
 *
 * @param auditAction such as ASSIGN_REVIEWER or LEAVE_SET
 * @param subject the account that it is given to
 * @param detail the counties with who had them before, or the days
 */
record DeskMarked(Actor actor, String auditAction, String subject, String detail, Instant at)
        implements ActorsEvent {
    @Override
    public String chain() {
        return AuditedEvent.accountChain(actor.accountId());
    }

    /** How an account is called in the trail. */
    static String account(long id) {
        return id == 0 ? "nobody" : "account " + id;
    }
}
