package org.csecprogress.filing.comment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.filing.Submission;

/**
 * Stores the reviewers' questions and the counties' answers. Callers have found the submission as
 * one that their actor may see.
 */
public interface FigureComments {
    /** Returns the comments of submissions, by id of the submission and oldest first. */
    Map<Long, List<FigureComment>> of(List<Submission> all);

    /** Returns the comments of a submission, oldest first. */
    List<FigureComment> of(Submission submission);

    /** Returns a comment of this submission. */
    Optional<FigureComment> find(Submission submission, long id);

    /** Adds a comment. */
    void add(FigureComment comment);

    /** Removes a comment. */
    void remove(FigureComment comment);
}
