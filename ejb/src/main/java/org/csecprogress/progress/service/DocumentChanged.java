package org.csecprogress.progress.service;

import java.time.Instant;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ActorsEvent;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.progress.Document;

/**
 * What became of a document, as the audit trail records it.
 *
 * @param action DOCUMENT_ADD, DOCUMENT_SHARE, DOCUMENT_WITHDRAW or DOCUMENT_READ
 * @param detail its digest, or the counties that it serves
 */
record DocumentChanged(Actor actor, String action, Document document, String detail, Instant at)
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
        return "document " + document.id() + " of " + document.county();
    }
}
