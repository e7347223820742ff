package org.csecprogress.filing.participant;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.filing.Submission;
import org.csecprogress.kernel.Actor;

/**
 * Stores who took part in filings, so that nobody certifies or reviews their own work. Callers have
 * found the submissions as ones that their actor may see.
 */
public interface Participants {
    /**
     * Returns the accounts that prepared, certified or submitted a filing, entered it for the
     * county, or did so for the one that it corrects, by id of the submission. None of them may
     * review it. Every submission is in the result.
     */
    Map<Long, Set<Long>> of(List<Long> submissions);

    /** Returns the accounts that entered answers of the submission. */
    Set<Long> editors(Submission submission);

    /** Records that the actor entered answers. The caller has locked the submission. */
    void add(Submission submission, Actor editor);

    /** Copies the editors, because those who entered the original may not certify its copy. */
    void copy(Submission from, Submission to);
}
