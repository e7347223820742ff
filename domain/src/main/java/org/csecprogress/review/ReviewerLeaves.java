package org.csecprogress.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.Actor;

/** The leaves of reviewers. Every reviewer may read all of them, and change their own. */
public interface ReviewerLeaves {
    /** Returns the leaves that end on that day or later. */
    List<Leave> from(LocalDate day);

    /**
     * Locks the accounts of all reviewers until the transaction ends, so that two of them cannot
     * name each other for the same days.
     *
     * @return the accounts
     */
    Set<Long> lockReviewers();

    /** Returns the reviewer's own leave, past or not. */
    Optional<ReviewerLeave> find(Actor reviewer);

    /** Stores the first leave of a reviewer. */
    void add(ReviewerLeave leave);

    /** Ends a leave. */
    void remove(ReviewerLeave leave);
}
