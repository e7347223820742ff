package org.csecprogress.filing.withdrawal.service;

import java.util.List;
import java.util.Optional;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;

/**
 * Requested and completed withdrawals of a county's filing of one quarter.
 *
 * @param current the newest submission that was not withdrawn
 * @param asked one agency's request, if the other has not answered
 * @param mayAnswer whether the viewer may answer it
 * @param withdrawn the withdrawn submissions, newest first
 */
public record Withdrawals(
        Optional<Submission> current,
        Optional<SubmissionEvent> asked,
        boolean mayAnswer,
        List<Withdrawn> withdrawn) {
    public Withdrawals {
        withdrawn = List.copyOf(withdrawn);
    }

    /** Returns whether there is a submission to withdraw, which must be with its county. */
    public boolean isPossible() {
        return current.filter(s -> s.status().isEditable()).isPresent();
    }

    /** Returns the submission whose withdrawal can still be undone. */
    public Optional<Withdrawn> undoable() {
        return withdrawn.stream().filter(w -> w.undoUntil().isPresent()).findFirst();
    }

    static Optional<SubmissionEvent> asked(Submission current, List<SubmissionEvent> events) {
        return current.withdrawal().askedBy().isEmpty()
                ? Optional.empty()
                : events.stream()
                        .filter(e -> e.action() == SubmissionAction.ASK_WITHDRAWAL)
                        .reduce((first, last) -> last);
    }
}
