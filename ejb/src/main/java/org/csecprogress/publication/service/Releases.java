package org.csecprogress.publication.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.publication.Release;
import org.csecprogress.publication.ReleaseEvent;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.ReleaseStatus;
import org.csecprogress.submission.Submission;
import org.csecprogress.submission.SubmissionStatus;

/** The releases with what they hold. For the release service, which checks who asks. */
@ApplicationScoped
class Releases {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    List<Release> all() {
        return em.createQuery(
                        "select r from Release r order by r.period desc, r.revision desc",
                        Release.class)
                .getResultList();
    }

    Optional<Release> find(ReleaseNumber number) {
        return query(number).getResultStream().findFirst();
    }

    /** Every release that was ever public. */
    List<Release> published() {
        return all().stream().filter(release -> release.publishedAt().isPresent()).toList();
    }

    /** The release, held until the transaction ends. */
    Release hold(ReleaseNumber number) {
        return query(number)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("release"));
    }

    /**
     * The release, with every other that is built or waits held too, in the order of their keys:
     * whoever changes what goes out before what comes one after the other.
     */
    Release holdInTurn(ReleaseNumber number) {
        em.createQuery(
                        "select r from Release r where r.status in :statuses order by r.id",
                        Release.class)
                .setParameter(
                        "statuses",
                        List.of(
                                ReleaseStatus.BUILT,
                                ReleaseStatus.CLEARED,
                                ReleaseStatus.SCHEDULED))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return hold(number);
    }

    private TypedQuery<Release> query(ReleaseNumber number) {
        return em.createQuery(
                        "select r from Release r where r.period = :period and r.revision ="
                                + " :revision",
                        Release.class)
                .setParameter("period", number.period())
                .setParameter("revision", number.revision());
    }

    /** The scheduled releases whose time has come, in the order in which they were cleared. */
    List<Release> due(Instant now) {
        return em.createQuery(
                        "select r from Release r where r.status = :status and r.scheduledFor <="
                                + " :now order by r.clearance.clearedAt, r.id",
                        Release.class)
                .setParameter("status", ReleaseStatus.SCHEDULED)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The newest release of a period, whatever became of it, but for one that was let go. */
    Optional<Release> newest(ReportingPeriod period) {
        return em.createQuery(
                        "select r from Release r where r.period = :period and r.status <> :none"
                                + " order by r.revision desc",
                        Release.class)
                .setParameter("period", period)
                .setParameter("none", ReleaseStatus.NONE)
                .getResultStream()
                .findFirst();
    }

    /** The published submissions of the same filing, held: what a newer one takes the place of. */
    List<Submission> holdPublished(Submission other) {
        return em.createQuery(
                        "select s from Submission s where s.county = :county and s.period = :period"
                                + " and s.status = :status and s.id <> :id",
                        Submission.class)
                .setParameter("county", other.county())
                .setParameter("period", other.period())
                .setParameter("status", SubmissionStatus.PUBLISHED)
                .setParameter("id", other.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<Submission> holdAll(List<Long> submissions) {
        return em.createQuery(
                        "select s from Submission s where s.id in :ids order by s.county",
                        Submission.class)
                .setParameter("ids", submissions)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The history of a release, the newest first. */
    List<ReleaseEvent> events(Release release) {
        return em.createQuery(
                        "select e from ReleaseEvent e where e.release = :release order by e.id desc",
                        ReleaseEvent.class)
                .setParameter("release", release)
                .getResultList();
    }

    /** Who approved a submission in the release. */
    Set<Long> approvers(List<Long> submissions) {
        return submissions.isEmpty()
                ? Set.of()
                : em.createQuery(
                                "select distinct e.actorId from SubmissionEvent e where"
                                        + " e.submission.id in :ids and e.action ="
                                        + " org.csecprogress.submission.SubmissionAction.APPROVE",
                                Long.class)
                        .setParameter("ids", submissions)
                        .getResultStream()
                        .collect(Collectors.toSet());
    }

    void add(Object entity) {
        em.persist(entity);
    }

    void flush() {
        em.flush();
    }
}
