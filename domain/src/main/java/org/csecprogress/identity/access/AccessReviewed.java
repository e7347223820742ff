package org.csecprogress.identity.access;

import java.time.Instant;
import org.csecprogress.kernel.AuditedEvent;

/** Somebody has reviewed who can sign in for a place, for the audit trail. */
public record AccessReviewed(AccessReview review) implements AuditedEvent {
    @Override
    public String chain() {
        return "access";
    }

    @Override
    public long actorId() {
        return review.reviewerId();
    }

    @Override
    public String actorName() {
        return review.reviewerName();
    }

    @Override
    public Instant at() {
        return review.at();
    }

    @Override
    public String auditAction() {
        return "ACCESS_REVIEWED";
    }

    @Override
    public String subject() {
        return review.place().code();
    }

    @Override
    public String detail() {
        return review.accounts() + " accounts, sha256 " + review.digest();
    }
}
