package org.csecprogress.filing.check.page;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;

/** Finds the last step that a submitted revision has taken, which says where it stands. */
final class LastMove {
    private static final Set<SubmissionAction> MOVES =
            EnumSet.of(
                    SubmissionAction.SUBMIT,
                    SubmissionAction.RECALL,
                    SubmissionAction.START_REVIEW,
                    SubmissionAction.RETURN,
                    SubmissionAction.APPROVE,
                    SubmissionAction.REOPEN,
                    SubmissionAction.PUBLISH,
                    SubmissionAction.SUPERSEDE);

    private LastMove() {}

    /**
     * Returns the last step of a revision; empty if it was never submitted.
     *
     * @param events history of the filing, oldest first
     */
    static Optional<SubmissionEvent> of(List<SubmissionEvent> events, int revision) {
        return events.stream()
                .filter(event -> event.revision() == revision)
                .filter(event -> MOVES.contains(event.action()))
                .reduce((first, last) -> last);
    }
}
