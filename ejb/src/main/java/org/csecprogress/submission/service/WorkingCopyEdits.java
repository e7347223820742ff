package org.csecprogress.submission.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.submission.AnswersSaved;
import org.csecprogress.submission.Decision;
import org.csecprogress.submission.Revision;
import org.csecprogress.submission.Submission;
import org.csecprogress.submission.Submissions;

/** Completes every change of a working copy, whatever its source. */
@ApplicationScoped
class WorkingCopyEdits {
    private final Submissions submissions;
    private final EntryAccess access;
    private final BusinessClock clock;
    private final Sql sql;
    private final Event<AuditedEvent> events;

    protected WorkingCopyEdits() {
        this(null, null, null, null, null);
    }

    @Inject
    WorkingCopyEdits(
            Submissions submissions,
            EntryAccess access,
            BusinessClock clock,
            Sql sql,
            Event<AuditedEvent> events) {
        this.submissions = submissions;
        this.access = access;
        this.clock = clock;
        this.sql = sql;
        this.events = events;
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
            addEditor(actor, submission);
        }
        // Any later edit revokes the agencies' earlier certifications.
        int lapsed = sql.update("delete from certification where revision_id = ?", revision.id());
        submissions.touch(submission);
        submissions.flush();
        String detail = what + "; certifications lapsed: " + lapsed;
        events.fire(AnswersSaved.in(submission, actor, detail, now));
        return new Decision.Accepted(submission.version());
    }

    private void addEditor(Actor actor, Submission submission) {
        sql.update(
                "insert into editor (submission_id, account_id) select s.id, cast(? as bigint) from"
                        + " submission s where s.id = ? and not exists (select 1 from editor e where"
                        + " e.submission_id = s.id and e.account_id = ?)",
                actor.accountId(),
                submission.id(),
                actor.accountId());
    }
}
