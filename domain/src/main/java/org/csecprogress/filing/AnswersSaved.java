package org.csecprogress.filing;

import java.time.Instant;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * An audited event: someone saved answers in a working copy.
 *
 * @param detail how many answers changed, and whether certifications lapsed because of it
 */
public record AnswersSaved(
        CountyCode county,
        ReportingPeriod period,
        int revision,
        long actorId,
        String actorName,
        String detail,
        Instant at)
        implements AuditedEvent {
    /** Returns the event for that submission. */
    public static AnswersSaved in(Submission submission, Actor actor, String detail, Instant at) {
        return new AnswersSaved(
                submission.county(),
                submission.period(),
                submission.revision(),
                actor.accountId(),
                actor.name(),
                detail,
                at);
    }

    @Override
    public String chain() {
        return AuditedEvent.filingChain(period, county);
    }

    @Override
    public String auditAction() {
        return "SAVE";
    }

    @Override
    public String subject() {
        return "revision " + revision;
    }
}
