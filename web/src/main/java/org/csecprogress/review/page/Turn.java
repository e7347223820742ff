package org.csecprogress.review.page;

import org.csecprogress.review.service.ReviewedFiling;

/** The next step of a submission, as its reviewer sees it. */
public enum Turn {
    /** A newer revision is to be read. */
    OLDER,
    START,
    DECIDE,
    /** An approval can be taken back. */
    REOPEN,
    /** The county's request for a correction has not been answered. */
    CORRECTION,
    /** The reader worked on it, so somebody else takes the next step. */
    SOMEONE_ELSE,
    /** It is with the county, or published. */
    NOTHING,
    NONE;

    static Turn of(ReviewedFiling review) {
        if (review.isOlder()) {
            return OLDER;
        }
        if (review.filing().submission().isCorrectionAsked()) {
            return CORRECTION;
        }
        return switch (review.filing().submission().status()) {
            case SUBMITTED -> review.isOwnWork() ? SOMEONE_ELSE : START;
            case IN_REVIEW -> review.isOwnWork() ? SOMEONE_ELSE : DECIDE;
            case APPROVED -> review.isOwnWork() ? SOMEONE_ELSE : REOPEN;
            case RETURNED, PUBLISHED, SUPERSEDED -> NOTHING;
            default -> NONE;
        };
    }
}
