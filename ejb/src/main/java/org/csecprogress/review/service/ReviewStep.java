package org.csecprogress.review.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.Submissions;
import org.csecprogress.filing.comment.FigureComment;
import org.csecprogress.filing.comment.FigureComments;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.filing.service.FilingActs;
import org.csecprogress.filing.service.RevisionSeal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ConfirmedActs;

/** Takes a step of a review that nothing hinders, with everything that follows from it. */
@ApplicationScoped
class ReviewStep {
    @Inject private Submissions submissions;
    @Inject private FigureComments comments;
    @Inject private RevisionSeal seal;
    @Inject private Revisions revisions;
    @Inject private ConfirmedActs acts;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /** Returns why an approval is not confirmed; empty if it is. */
    Optional<Problem> unconfirmed(Submission submission, Actor reviewer) {
        return acts.confirm(
                reviewer, FilingActs.approval(submission, revisions.current(submission).digest()));
    }

    /**
     * Applies the action. A return sends the comments and opens the county's next revision.
     *
     * @param submission the filing, locked
     * @param reason the reason, or null if the action needs none
     * @param participants the accounts that worked on the filing
     */
    void take(
            Submission submission,
            SubmissionAction action,
            Actor reviewer,
            String reason,
            Set<Long> participants) {
        int before = submission.revision();
        SubmissionEvent event =
                submission.apply(action, reviewer, reason, participants, clock.instant());
        if (action == SubmissionAction.RETURN) {
            comments.of(submission).forEach(FigureComment::send);
        }
        if (submission.revision() != before) {
            seal.reopen(submission, before);
        }
        submissions.add(event);
        submissions.flush();
        events.fire(event);
    }
}
