package org.csecprogress.submission.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.submission.AnswersSaved;
import org.csecprogress.submission.Decision;
import org.csecprogress.submission.Revision;
import org.csecprogress.submission.Submission;
import org.csecprogress.submission.Submissions;
import org.csecprogress.submission.participant.Participants;
import org.csecprogress.submission.revision.Revisions;

/** Completes every change of a working copy, whatever its source. */
@ApplicationScoped
class WorkingCopyEdits {
    private final Submissions submissions;
    private final EntryAccess access;
    private final BusinessClock clock;
    private final Revisions revisions;
    private final Participants participants;
    private final Event<AuditedEvent> events;

    protected WorkingCopyEdits() {
        this(null, null, null, null, null, null);
    }

    @Inject
    WorkingCopyEdits(
            Submissions submissions,
            EntryAccess access,
            BusinessClock clock,
            Revisions revisions,
            Participants participants,
            Event<AuditedEvent> events) {
        this.submissions = submissions;
        this.access = access;
        this.clock = clock;
        this.revisions = revisions;
        this.participants = participants;
        this.events = events;
    }

    /** Completes a change of the submission's working copy. */
    Decision end(Actor actor, Submission submission, boolean isPreparing, String what) {
        Revision revision = revisions.of(submission, submission.revision());
        return end(actor, submission, revision, isPreparing, what);
    }

    /**
     * Records the editor, lets certifications lapse, raises the version and writes to the audit
     * trail.
     *
     * @param revision the working copy
     * @param isPreparing whether the actor thereby prepares the filing, and so may not certify it
     * @param what description of the change for the audit trail
     */
    Decision end(
            Actor actor,
            Submission submission,
            Revision revision,
            boolean isPreparing,
            String what) {
        Instant now = clock.instant();
        access.mark(actor, submission, now);
        if (isPreparing) {
            participants.add(submission, actor);
        }
        // Any later edit revokes the agencies' earlier certifications.
        int lapsed = revisions.lapse(revision);
        submissions.touch(submission);
        submissions.flush();
        String detail = what + "; certifications lapsed: " + lapsed;
        events.fire(AnswersSaved.in(submission, actor, detail, now));
        return new Decision.Accepted(submission.version());
    }
}
