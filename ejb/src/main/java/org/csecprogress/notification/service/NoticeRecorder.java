package org.csecprogress.notification.service;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.csecprogress.calendar.ExtensionMoved;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.notification.NoticeAudience;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.publication.ReleaseEvent;
import org.csecprogress.publication.service.ReleaseMoved;
import org.csecprogress.submission.SubmissionEvent;
import org.csecprogress.submission.service.AssignmentService;

/**
 * Tells people what happened, in the transaction in which it happens. It observes events; nobody
 * calls it.
 */
@ApplicationScoped
@Guarded
@Transactional
@PermitAll
public class NoticeRecorder {
    private static final String ENTERS =
            "select 1 from submission_event where submission_id = ? and actor_id = ? and action ="
                    + " 'START_ENTRY'";
    private static final String HAS_IT =
            "select e.actor_id from submission_event e join account a on a.id = e.actor_id where"
                    + " e.submission_id = ? and e.action = 'START_REVIEW' and not a.disabled and"
                    + " exists (select 1 from membership m where m.account_id = a.id and m.role ="
                    + " 'STATE_REVIEWER') order by e.id desc limit 1";

    private final NoticeWriter writer;
    private final AssignmentService assignments;
    private final Sql sql;

    protected NoticeRecorder() {
        this(null, null, null);
    }

    @Inject
    public NoticeRecorder(NoticeWriter writer, AssignmentService assignments, Sql sql) {
        this.writer = writer;
        this.assignments = assignments;
        this.sql = sql;
    }

    /** Tells county or reviewers of a move of a submission. */
    public void record(@Observes SubmissionEvent event) {
        if (event.from() == null) {
            // A correction is opened by two events; the one of what is published tells of it.
            return;
        }
        for (NoticeKind kind : NoticeKind.of(event.action())) {
            Telling telling = Telling.of(kind, event);
            Telling sure = toReviewer(telling, event);
            boolean isForAll = sure.audience() == NoticeAudience.REVIEWERS;
            boolean isAgain = kind == NoticeKind.INCOMING && event.revision() > 1;
            writer.tell(isForAll && isAgain ? hasIt(event).map(sure::onlyFor).orElse(sure) : sure);
        }
    }

    /** Who entered the filing for the county does not review it: then every reviewer is told. */
    private Telling toReviewer(Telling telling, SubmissionEvent event) {
        Telling sure = toWhomItConcerns(telling);
        return sure.only() != 0 && enters(event, sure.only()) ? telling : sure;
    }

    private boolean enters(SubmissionEvent event, long account) {
        return sql.first(ENTERS, row -> row.getInt(1), event.submission().id(), account)
                .isPresent();
    }

    /** What is for reviewers goes to the one who has the county today, where there is one. */
    private Telling toWhomItConcerns(Telling telling) {
        return telling.audience() == NoticeAudience.REVIEWERS
                ? assignments.acting(telling.county()).map(telling::onlyFor).orElse(telling)
                : telling;
    }

    /** The reviewer who began with this submission, and still reviews. */
    private Optional<Long> hasIt(SubmissionEvent event) {
        return sql.first(HAS_IT, row -> row.getLong(1), event.submission().id())
                .filter(account -> !enters(event, account));
    }

    /** Tells reviewers that a county asks for more time, or the county what came of it. */
    public void record(@Observes ExtensionMoved moved) {
        NoticeKind.of(moved.action())
                .forEach(kind -> writer.tell(toWhomItConcerns(Telling.of(kind, moved))));
    }

    /** Tells everyone that a release is public. */
    public void record(@Observes ReleaseMoved moved) {
        ReleaseEvent event = moved.event();
        var number = event.release().number();
        NoticeKind.of(event.action(), number.revision())
                .forEach(kind -> writer.tell(Telling.of(kind, number, event.at())));
    }
}
