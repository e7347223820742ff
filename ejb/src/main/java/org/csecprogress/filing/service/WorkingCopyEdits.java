package org.csecprogress.filing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.csecprogress.filing.AnswersSaved;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.Submissions;
import org.csecprogress.filing.participant.Participants;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.filing.revision.WorkingCopy;
import org.csecprogress.filing.rules.service.FilingChanges;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.service.BusinessClock;

/** Completes every change of a working copy, whatever its source. */
@ApplicationScoped
class WorkingCopyEdits {
    @Inject private Submissions submissions;
    @Inject private SubmissionMoves moves;
    @Inject private BusinessClock clock;
    @Inject private Revisions revisions;
    @Inject private AnswerStore answers;
    @Inject private Participants participants;
    @Inject private Event<AuditedEvent> events;

    /**
     * Writes the changes and completes them. Answers that are already stored are no change: nothing
     * is written, and the version stays.
     */
    Decision save(Actor actor, Submission submission, FilingChanges changes) {
        WorkingCopy working = revisions.workingCopy(submission, actor);
        Revision revision = working.revision();
        int changed =
                answers.saveFigures(revision, changes.figures())
                        + answers.saveTexts(revision, changes.texts())
                        + answers.saveMilestones(revision, changes.milestones())
                        + answers.saveExplanations(revision, changes.explanations());
        return changed == 0
                ? new Decision.Accepted(submission.version())
                : end(actor, submission, working, true, "answers: " + changed);
    }

    /**
     * Completes the answer to a question of CDSS.
     *
     * @param isPreparing whether the actor thereby prepares the filing, and so may not certify it
     */
    Decision answered(Actor actor, Submission submission, boolean isPreparing) {
        return end(
                actor,
                submission,
                revisions.workingCopy(submission, actor),
                isPreparing,
                "comments answered: 1");
    }

    /**
     * Records the editor, lets certifications lapse, raises the version and writes to the audit
     * trail.
     */
    private Decision end(
            Actor actor,
            Submission submission,
            WorkingCopy working,
            boolean isPreparing,
            String what) {
        Instant now = clock.instant();
        moves.mark(actor, submission, now);
        if (isPreparing && working.edits() == 0) {
            participants.add(submission, actor);
        }
        // Any later edit revokes the agencies' earlier certifications.
        int lapsed = working.certifications() == 0 ? 0 : revisions.lapse(working.revision());
        submissions.touch(submission);
        submissions.flush();
        String detail = what + "; certifications lapsed: " + lapsed;
        events.fire(AnswersSaved.in(submission, actor, detail, now));
        return new Decision.Accepted(submission.version());
    }
}
