package org.csecprogress.notification.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
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
@Transactional
class JpaNoticeOccasions implements NoticeOccasions {
    private static final String STATUSES =
            "select s.county, s.status from Submission s where s.period = :period";
    private static final String ACTORS =
            """
            select e.actorId from SubmissionEvent e
             where e.submission.id = :submission and e.action = :action order by e.at desc, e.id desc
            """;
    private static final String SCHEDULED =
            """
            select r from Release r
             where r.status = :status and r.dates.scheduledFor is not null
             order by r.period, r.revision
            """;

    private static final String COUNTIES =
            """
            select distinct m.county from ReleaseMember m
             where m.release.period = :period and m.release.revision = :revision order by m.county
            """;
    private static final String UNPROVED =
            """
            select f.table from FailedFigure f
             where f.release.period = :period and f.release.revision = :revision
             group by f.table order by min(f.position)
            """;

    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaNoticeOccasions() {}

    JpaNoticeOccasions(EntityManager em) {
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
        return ofRelease(COUNTIES, CountyCode.class, release);
    }

    @Override
    public List<TableId> unprovedTables(ReleaseNumber release) {
        return ofRelease(UNPROVED, String.class, release).stream().map(TableId::parse).toList();
    }

    private <T> List<T> ofRelease(String query, Class<T> type, ReleaseNumber release) {
        return em.createQuery(query, type)
                .setParameter("period", release.period())
                .setParameter("revision", release.revision())
                .getResultList();
    }
}
