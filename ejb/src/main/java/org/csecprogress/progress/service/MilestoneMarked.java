package org.csecprogress.progress.service;

import java.time.Instant;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ActorsEvent;
import org.csecprogress.kernel.AuditedEvent;

/**
 * CDSS set a due date or approved evidence, as the audit trail records it.
 *
 * @param action DUE_DATE or EVIDENCE_APPROVE
 * @param detail the day and the counties, or whose evidence
 */
record MilestoneMarked(Actor actor, String action, String milestone, String detail, Instant at)
        implements ActorsEvent {
    @Override
    public String chain() {
        return AuditedEvent.accountChain(actor.accountId());
    }

    @Override
    public String auditAction() {
        return action;
    }

    @Override
    public String subject() {
        return "milestone " + milestone;
    }
}
