package org.csecprogress.filing.entry.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.Submissions;
import org.csecprogress.filing.access.OngoingEntry;
import org.csecprogress.filing.access.service.FilingAccess;
import org.csecprogress.filing.service.SubmissionMoves;
import org.csecprogress.kernel.AccessLost;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;

/**
 * Ends an entry for a county when the account is disabled or loses the reviewer's role. It is not
 * resumed: a reviewer who regains the role starts again. The county is notified of both.
 */
@ApplicationScoped
class LostEntries {
    private final Submissions submissions;
    private final FilingAccess access;
    private final SubmissionMoves moves;

    protected LostEntries() {
        this(null, null, null);
    }

    @Inject
    LostEntries(Submissions submissions, FilingAccess access, SubmissionMoves moves) {
        this.submissions = submissions;
        this.access = access;
        this.moves = moves;
    }

    void end(@Observes AccessLost lost) {
        if (lost.roles().contains(Role.STATE_REVIEWER)) {
            // Names the person who entered; the account's chain says who revoked the access.
            Actor entering =
                    new Actor(
                            lost.accountId(),
                            lost.name(),
                            Set.of(new Actor.Grant(Role.STATE_REVIEWER, null, null)));
            access.ongoing(entering).ifPresent(entry -> end(entering, entry, lost));
        }
    }

    private void end(Actor entering, OngoingEntry entry, AccessLost lost) {
        Submission submission = submissions.lock(entering, entry.county(), entry.period());
        if (access.ongoing(entering).isEmpty()) {
            // The filing was sent while this waited for the lock, which ended the entry.
            return;
        }
        moves.endEntry(entering, submission, lost.at());
    }
}
