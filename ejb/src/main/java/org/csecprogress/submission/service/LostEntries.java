package org.csecprogress.submission.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import org.csecprogress.kernel.AccessLost;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Role;
import org.csecprogress.submission.Submission;
import org.csecprogress.submission.SubmissionAction;
import org.csecprogress.submission.SubmissionEvent;

/**
 * Ends what somebody enters for a county when their account is disabled or they review no more. It
 * is for good: who may again later begins again, and the county is told of both.
 */
@ApplicationScoped
class LostEntries {
    private final Submissions submissions;
    private final EntryAccess access;
    private final Event<AuditedEvent> events;

    protected LostEntries() {
        this(null, null, null);
    }

    @Inject
    LostEntries(Submissions submissions, EntryAccess access, Event<AuditedEvent> events) {
        this.submissions = submissions;
        this.access = access;
        this.events = events;
    }

    void end(@Observes AccessLost lost) {
        if (lost.roles().contains(Role.STATE_REVIEWER)) {
            // As the one who entered: the chain of the account says who took the access away.
            Actor entering =
                    new Actor(
                            lost.accountId(),
                            lost.name(),
                            Set.of(new Actor.Grant(Role.STATE_REVIEWER, null, null)));
            access.ongoing(entering).ifPresent(entry -> end(entering, entry, lost));
        }
    }

    private void end(Actor entering, OngoingEntry entry, AccessLost lost) {
        Submission submission = submissions.hold(entering, entry.county(), entry.period());
        if (access.ongoing(entering).isEmpty()) {
            // It was sent while this waited, and ended by that.
            return;
        }
        SubmissionEvent event =
                submission.apply(SubmissionAction.END_ENTRY, entering, null, Set.of(), lost.at());
        access.end(entering, lost.at());
        submissions.add(event);
        submissions.flush();
        events.fire(event);
    }
}
