package org.csecprogress.progress.service;

import java.time.Instant;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ActorsEvent;
import org.csecprogress.progress.Document;
import org.csecprogress.progress.QuarantinedFile;

/**
 * Change of a document or a milestone, for the audit trail.
 *
 * @param auditAction such as DOCUMENT_ADD, DUE_DATE or EVIDENCE_APPROVE
 * @param subject the document or milestone
 * @param detail a digest, the counties, or a day; never a file name
 */
record MilestoneEvent(Actor actor, String auditAction, String subject, String detail, Instant at)
        implements ActorsEvent {
    static MilestoneEvent of(
            Actor actor, String action, Document document, String detail, Instant at) {
        String subject = "document " + document.id() + " of " + document.county();
        return new MilestoneEvent(actor, action, subject, detail, at);
    }

    static MilestoneEvent of(Actor actor, QuarantinedFile file, Instant at) {
        String subject = "file " + file.id() + " of " + file.county();
        String detail = file.finding() + " " + file.digest();
        return new MilestoneEvent(actor, "DOCUMENT_QUARANTINE", subject, detail, at);
    }

    static MilestoneEvent of(
            Actor actor, String action, String milestone, String detail, Instant at) {
        return new MilestoneEvent(actor, action, "milestone " + milestone, detail, at);
    }
}
