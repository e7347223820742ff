package org.csecprogress.filing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.csecprogress.filing.AnswersSaved;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.Submissions;
import org.csecprogress.filing.access.service.EntryAccess;
import org.csecprogress.filing.participant.Participants;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.service.BusinessClock;

/** Completes every change of a working copy, whatever its source. */
@ApplicationScoped
class WorkingCopyEdits {
    @Inject private Submissions submissions;
    @Inject private EntryAccess access;
    @Inject private BusinessClock clock;
    @Inject private Revisions revisions;
    @Inject private Participants participants;
    @Inject private Event<AuditedEvent> events;

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
