package org.csecprogress.submission.service;

import java.util.EnumSet;
import java.util.Set;
import org.csecprogress.kernel.Effect;
import org.csecprogress.submission.FigureComment;

/**
 * Why a filing is not approved together with others. Together go only filings in which no finding
 * is open; the others are read one by one.
 */
public enum Obstacle {
    /** Nothing was submitted. */
    NOTHING,
    /** Someone changed it after it was chosen. */
    STALE,
    /** It is not in review: not begun, returned, or decided. */
    NOT_IN_REVIEW,
    /** The reviewer worked on it. */
    OWN_WORK,
    /** A rule has something to mend, which a later catalogue or an older filing can bring. */
    FIX,
    /** A finding was not explained. */
    UNEXPLAINED,
    /** A statewide rule points at a figure, which the county was never asked about. */
    OUTLYING,
    /** A comment was written and not sent: an approval would lose it. */
    UNSENT,
    /** A question that was sent has no answer. */
    UNANSWERED;

    /** The findings of a filing that are open. */
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
