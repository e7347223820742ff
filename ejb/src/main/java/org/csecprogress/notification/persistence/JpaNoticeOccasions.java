package org.csecprogress.notification.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.Sql;
import org.csecprogress.notification.NoticeOccasions;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.content.TableId;

/**
 * Looks up filings and releases. Its queries are not named, because they ask entities of other
 * features.
 */
@ApplicationScoped
class JpaNoticeOccasions implements NoticeOccasions {
    private static final String STATUSES =
            "select s.county, s.status from Submission s where s.period = :period";
    private static final String ACTORS =
            """
            select e.actorId from SubmissionEvent e
             where e.submission.id = :submission and e.action = :action order by e.id desc
            """;
    private static final String SCHEDULED =
            """
            select r from Release r
             where r.status = :status and r.scheduledFor is not null order by r.period, r.revision
            """;

    // SQL, because the members of a release are a block of 58 rows that is written and read whole,
    // and no entity. JPA would need one for this statement.
    private static final String COUNTIES =
            """
            select distinct m.county from release_submission m
              join release r on r.id = m.release_id
             where r.period = ? and r.revision = ? order by m.county
            """;

    // SQL, because the figures of a failed build are a block of up to thousands of rows. JPA would
    // need an entity for them, or read them all to name four tables.
    private static final String UNPROVED =
            """
            select u.table_id from release_unproved_figure u
              join release r on r.id = u.release_id
             where r.period = ? and r.revision = ? group by u.table_id order by min(u.position)
            """;

    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    private final Sql sql;

    protected JpaNoticeOccasions() {
        this(null);
    }

    @Inject
    JpaNoticeOccasions(Sql sql) {
        this.sql = sql;
    }

    JpaNoticeOccasions(EntityManager em, Sql sql) {
        this(sql);
        this.em = em;
    }

    @Override
    public Map<CountyCode, List<SubmissionStatus>> statuses(ReportingPeriod period) {
        Map<CountyCode, List<SubmissionStatus>> statuses = new HashMap<>();
        em.createQuery(STATUSES, Object[].class)
                .setParameter("period", period)
                .getResultStream()
                .forEach(
                        row ->
                                statuses.computeIfAbsent(
                                                (CountyCode) row[0], county -> new ArrayList<>())
                                        .add((SubmissionStatus) row[1]));
        return statuses;
    }

    @Override
    public List<Long> reviewersOf(Submission submission) {
        return actors(submission, SubmissionAction.START_REVIEW);
    }

    @Override
    public boolean isEnteredBy(Submission submission, long account) {
        return actors(submission, SubmissionAction.START_ENTRY).contains(account);
    }

    private List<Long> actors(Submission submission, SubmissionAction action) {
        return em.createQuery(ACTORS, Long.class)
                .setParameter("submission", submission.id())
                .setParameter("action", action)
                .getResultStream()
                .distinct()
                .toList();
    }

    @Override
    public List<Release> scheduled() {
        return em.createQuery(SCHEDULED, Release.class)
                .setParameter("status", ReleaseStatus.SCHEDULED)
                .getResultList();
    }

    @Override
    public List<CountyCode> counties(ReleaseNumber release) {
        return sql.list(
                COUNTIES,
                row -> new CountyCode(row.getString("county")),
                release.period().toString(),
                release.revision());
    }

    @Override
    public List<TableId> unprovedTables(ReleaseNumber release) {
        return sql.list(
                UNPROVED,
                row -> TableId.parse(row.getString("table_id")),
                release.period().toString(),
                release.revision());
    }
}
