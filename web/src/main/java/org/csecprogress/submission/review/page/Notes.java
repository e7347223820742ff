package org.csecprogress.submission.review.page;

import java.util.List;

/**
 * What is said about one figure, field or milestone.
 *
 * @param target what a comment on it is about
 * @param label what it is called
 * @param code its own code
 * @param commentHref address that opens the comment form at it, or empty where none can be written
 * @param tag the state of its findings in a word, or null where it has none
 * @param isOpen whether the comment form is open at it
 */
public record Notes(
        String target,
        String label,
        String code,
        List<FindingCard> findings,
        List<CommentCard> comments,
        String commentHref,
        Tag tag,
        boolean isOpen) {
    static final Notes NONE = new Notes("", "", "", List.of(), List.of(), "", null, false);

    public Notes {
        findings = List.copyOf(findings);
        comments = List.copyOf(comments);
    }

    /** Whether there is anything to show below it. */
    public boolean isAny() {
        return !findings.isEmpty() || !comments.isEmpty();
    }
}
