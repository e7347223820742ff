package org.csecprogress.review.answer.page;

import java.util.List;
import org.csecprogress.review.queue.page.StatusTag;

/**
 * The notes about one figure, field or milestone.
 *
 * @param target target of a new comment
 * @param label its name
 * @param code its own code
 * @param commentHref address that opens the comment form at it, or empty if commenting isn't
 *     possible
 * @param tag the state of its findings in a word, or null if it has none
 * @param isOpen whether the comment form is open at it
 */
public record RowNotes(
        String target,
        String label,
        String code,
        List<FindingCard> findings,
        List<CommentCard> comments,
        String commentHref,
        StatusTag tag,
        boolean isOpen) {
    static final RowNotes NONE = new RowNotes("", "", "", List.of(), List.of(), "", null, false);

    public RowNotes {
        findings = List.copyOf(findings);
        comments = List.copyOf(comments);
    }

    /** Whether it has findings or comments to show. */
    public boolean isAny() {
        return !findings.isEmpty() || !comments.isEmpty();
    }
}
