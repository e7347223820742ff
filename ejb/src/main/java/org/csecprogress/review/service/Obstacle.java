package org.csecprogress.review.service;

import java.util.EnumSet;
import java.util.Set;
import org.csecprogress.filing.comment.FigureComment;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.Effect;

/**
 * Reason why a filing cannot be approved together with others. Only filings without open issues are
 * approved together; the others are reviewed one by one.
 */
public enum Obstacle {
    /** Nothing was submitted. */
    NOTHING,
    /** It was changed after it was selected. */
    STALE,
    /** It is not in review: not started, returned, or decided. */
    NOT_IN_REVIEW,
    /** The reviewer worked on it. */
    OWN_WORK,
    /** A finding must be fixed, because of a later catalogue or an older filing. */
    FIX,
    /** A finding has no explanation. */
    UNEXPLAINED,
    /** A statewide rule flags a figure that the county was never asked about. */
    OUTLYING,
    /** A comment was written and not sent, and approval would lose it. */
    UNSENT,
    /** A question that was sent has no answer. */
    UNANSWERED;

    /** Returns the open issues of a filing. */
    static Set<Obstacle> of(Filing filing) {
        Set<Obstacle> open = EnumSet.noneOf(Obstacle.class);
        if (!filing.toFix().isEmpty() || !filing.toDescribe().isEmpty()) {
            open.add(FIX);
        }
        if (!filing.toExplain().isEmpty()) {
            open.add(UNEXPLAINED);
        }
        if (filing.findings().stream().anyMatch(f -> f.effect() == Effect.REVIEWER)) {
            open.add(OUTLYING);
        }
        if (!filing.comments().stream().allMatch(FigureComment::isSent)) {
            open.add(UNSENT);
        }
        if (!filing.toAnswer().isEmpty()) {
            open.add(UNANSWERED);
        }
        return open;
    }
}
