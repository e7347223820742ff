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

/** Stores the releases. The calling service checks who may see them. */
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

    /** Returns every release that was ever public. */
    List<Release> published() {
        return all().stream().filter(release -> release.publishedAt().isPresent()).toList();
    }

    /** Returns the release and locks it until the transaction ends. */
    Release hold(ReleaseNumber number) {
        return query(number)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("release"));
    }

    /**
     * Returns the release and locks it, after every other that is built or waits, in the order of
     * their keys. So two changes to the order of going out run one after the other.
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

    /** Returns and locks the scheduled releases that are due, in the order of clearance. */
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

    /** Returns the newest release of a period in any status, except one that was unfrozen. */
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

    /** Returns and locks the published submissions of a filing, which a newer one replaces. */
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

    /** Returns the history of a release, newest first. */
    List<ReleaseEvent> events(Release release) {
        return em.createQuery(
                        "select e from ReleaseEvent e where e.release = :release order by e.id desc",
                        ReleaseEvent.class)
                .setParameter("release", release)
                .getResultList();
    }

    /** Returns the accounts that approved any of these submissions. */
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
