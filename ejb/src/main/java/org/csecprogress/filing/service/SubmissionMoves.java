package org.csecprogress.filing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.Submissions;
import org.csecprogress.filing.access.service.FilingAccess;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;

/** Records every move of a submission that its county or an entry for it makes. */
@ApplicationScoped
public class SubmissionMoves {
    private final Submissions submissions;
    private final Revisions revisions;
    private final FilingAccess access;
    private final Event<AuditedEvent> events;

    protected SubmissionMoves() {
        this(null, null, null, null);
    }

    @Inject
    public SubmissionMoves(
            Submissions submissions,
            Revisions revisions,
            FilingAccess access,
            Event<AuditedEvent> events) {
        this.submissions = submissions;
        this.revisions = revisions;
        this.access = access;
        this.events = events;
    }

    /**
     * Stores a move in the history and in the audit trail, and notifies those whom it concerns. If
     * the submission thereby leaves its county, all entries of it by CDSS end.
     */
    public void record(SubmissionEvent event) {
        if (isGone(event)) {
            access.endAll(event.submission(), event.at());
        }
        submissions.add(event);
        submissions.flush();
        events.fire(event);
    }

    private static boolean isGone(SubmissionEvent event) {
        return event.from() != null && event.from().isEditable() && !event.to().isEditable();
    }

    /**
     * Stores a new submission and its opening.
     *
     * @return its working copy, without answers
     */
    public Revision open(Submission submission, SubmissionEvent opening) {
        submissions.add(submission);
        submissions.flush();
        Revision working = new Revision(submission, submission.revision());
        revisions.add(working);
        record(opening);
        return working;
    }

    /** Ends the actor's entry for the county. Saved answers stay, and so does the mark. */
    public void endEntry(Actor actor, Submission submission, Instant now) {
        SubmissionEvent event =
                submission.apply(SubmissionAction.END_ENTRY, actor, null, Set.of(), now);
        access.end(actor, now);
        record(event);
    }

    /**
     * Marks the submission as entered by CDSS with the first answer that CDSS staff save. The
     * caller has locked it. Does nothing if the county's staff save.
     */
    void mark(Actor actor, Submission submission, Instant now) {
        if (access.isFirstUse(actor, submission, now)) {
            record(submission.apply(SubmissionAction.ENTER, actor, null, Set.of(), now));
        }
    }
}
