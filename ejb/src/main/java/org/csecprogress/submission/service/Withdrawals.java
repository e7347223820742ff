package org.csecprogress.submission.service;

import java.util.List;
import java.util.Optional;
import org.csecprogress.submission.Submission;
import org.csecprogress.submission.SubmissionAction;
import org.csecprogress.submission.SubmissionEvent;

/**
 * How a county stands to giving up its filing of one quarter, and what it gave up before.
 *
 * @param current the newest submission that was not withdrawn
 * @param asked that one agency asked, where the other has not answered
 * @param mayAnswer whether the one who looks may
 * @param withdrawn what was given up, the newest first
 */
public record Withdrawals(
        Optional<Submission> current,
        Optional<SubmissionEvent> asked,
        boolean mayAnswer,
        List<Withdrawn> withdrawn) {
    public Withdrawals {
        withdrawn = List.copyOf(withdrawn);
    }

    /** Whether there is something to give up: it is with its county. */
    public boolean isPossible() {
        return current.filter(s -> s.status().isEditable()).isPresent();
    }

    /** The one of which the withdrawal can still be undone. */
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
