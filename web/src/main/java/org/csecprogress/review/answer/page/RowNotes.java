package org.csecprogress.review.answer.page;

import java.util.List;
import org.csecprogress.filing.comment.FigureComment;
import org.csecprogress.review.queue.page.StatusTag;

/**
 * The notes about one figure, field or milestone.
 *
 * @param target target of a new comment
 * @param label its name
 * @param tag the state of its findings in a word, or null if it has none
 * @param isOpen whether it can be commented on
 */
public record RowNotes(
        String target,
        String label,
        List<FindingCard> findings,
        List<FigureComment> comments,
        StatusTag tag,
        boolean isOpen) {
    public RowNotes {
        findings = List.copyOf(findings);
        comments = List.copyOf(comments);
    }

    /** Whether it has findings or comments to show. */
    public boolean isAny() {
        return !findings.isEmpty() || !comments.isEmpty();
    }
}
