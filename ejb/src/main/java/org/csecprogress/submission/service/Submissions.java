package org.csecprogress.submission.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.submission.Certification;
import org.csecprogress.submission.FigureComment;
import org.csecprogress.submission.Revision;
import org.csecprogress.submission.Submission;
import org.csecprogress.submission.SubmissionEvent;
import org.csecprogress.submission.SubmissionStatus;

/**
 * Stores the submissions and limits what an actor may see: a county's staff find their own, the
 * state's staff find all. Others are not found.
 */
@ApplicationScoped
class Submissions {
    private static final String NEWEST =
            "select s from Submission s where s.county = :county and s.period = :period"
                    + " and s.status <> org.csecprogress.submission.SubmissionStatus.WITHDRAWN"
                    + " order by s.revision desc";

    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    /** Returns the newest submission of a filing that was not withdrawn. */
    Optional<Submission> find(Actor actor, CountyCode county, ReportingPeriod period) {
        return all(actor, county, period).stream().findFirst();
    }

    /** Returns the submissions of a filing that were not withdrawn, newest first. */
    List<Submission> all(Actor actor, CountyCode county, ReportingPeriod period) {
        return maySee(actor, county) ? newest(county, period, LockModeType.NONE) : List.of();
    }

    /** Returns every submission of a filing, including withdrawn ones, newest first. */
    List<Submission> every(Actor actor, CountyCode county, ReportingPeriod period) {
        return maySee(actor, county) ? every(county, period, LockModeType.NONE) : List.of();
    }

    /** Returns every submission of a filing and locks them until the transaction ends. */
    List<Submission> holdEvery(Actor actor, CountyCode county, ReportingPeriod period) {
        return maySee(actor, county)
                ? every(county, period, LockModeType.PESSIMISTIC_WRITE)
                : List.of();
    }

    private List<Submission> every(CountyCode county, ReportingPeriod period, LockModeType lock) {
        return em.createQuery(
                        "select s from Submission s where s.county = :county and s.period ="
                                + " :period order by s.revision desc",
                        Submission.class)
                .setParameter("county", county)
                .setParameter("period", period)
                .setLockMode(lock)
                .getResultList();
    }

    /** Returns the submission of a filing that has the revision of that number. */
    Optional<Submission> findWith(
            Actor actor, CountyCode county, ReportingPeriod period, int revision) {
        return maySee(actor, county)
                ? em.createQuery(
                                "select s from Submission s, Revision r where s.county = :county"
                                        + " and s.period = :period and r.submissionId = s.id and"
                                        + " r.number = :revision",
                                Submission.class)
                        .setParameter("county", county)
                        .setParameter("period", period)
                        .setParameter("revision", revision)
                        .getResultStream()
                        .findFirst()
                : Optional.empty();
    }

    /** Returns the number of the next revision of a filing, from 1. No number is used twice. */
    int nextRevision(CountyCode county, ReportingPeriod period) {
        Integer last =
                em.createQuery(
                                "select max(s.revision) from Submission s where s.county ="
                                        + " :county and s.period = :period",
                                Integer.class)
                        .setParameter("county", county)
                        .setParameter("period", period)
                        .getSingleResult();
        return last == null ? 1 : last + 1;
    }

    /**
     * Returns the newest submission of a filing that was not withdrawn and locks it until the
     * transaction ends, so that two changes run one after the other.
     *
     * @throws NotFoundException if there is none for this actor
     */
    Submission hold(Actor actor, CountyCode county, ReportingPeriod period) {
        return Optional.of(county)
                .filter(own -> maySee(actor, own))
                .flatMap(
                        own ->
                                newest(own, period, LockModeType.PESSIMISTIC_WRITE).stream()
                                        .findFirst())
                .orElseThrow(() -> new NotFoundException("submission"));
    }

    // No limit in the query: with a lock, EclipseLink writes the limit where H2 refuses it.
    private List<Submission> newest(CountyCode county, ReportingPeriod period, LockModeType lock) {
        return em.createQuery(NEWEST, Submission.class)
                .setParameter("county", county)
                .setParameter("period", period)
                .setLockMode(lock)
                .getResultList();
    }

    /** Returns all submissions of a county, newest period first. */
    List<Submission> ofCounty(Actor actor, CountyCode county) {
        if (!maySee(actor, county)) {
            return List.of();
        }
        return em.createQuery(
                        "select s from Submission s where s.county = :county"
                                + " order by s.period desc, s.revision desc",
                        Submission.class)
                .setParameter("county", county)
                .getResultList();
    }

    /** Returns all submissions of a period, for the state. */
    List<Submission> ofPeriod(Actor actor, ReportingPeriod period) {
        if (!actor.worksForState()) {
            return List.of();
        }
        return em.createQuery(
                        "select s from Submission s where s.period = :period order by s.id",
                        Submission.class)
                .setParameter("period", period)
                .getResultList();
    }

    Revision revision(Submission submission, int number) {
        return em.createQuery(
                        "select r from Revision r where r.submissionId = :id and r.number = :number",
                        Revision.class)
                .setParameter("id", submission.id())
                .setParameter("number", number)
                .getSingleResult();
    }

    /** Returns the current revision of each submission, by id of the submission. */
    Map<Long, Revision> revisions(List<Submission> all) {
        return em.createQuery(
                        "select r from Revision r, Submission s where r.submissionId = s.id and"
                                + " r.number = s.revision and s.id in :ids",
                        Revision.class)
                .setParameter("ids", ids(all))
                .getResultStream()
                .collect(Collectors.toMap(Revision::submissionId, Function.identity()));
    }

    private static List<Long> ids(List<Submission> all) {
        return all.stream().map(Submission::id).toList();
    }

    /**
     * Returns the events of the filings of these submissions, including those of their other
     * submissions, by county and oldest first.
     */
    Map<CountyCode, List<SubmissionEvent>> events(List<Submission> all) {
        return em.createQuery(
                        "select e from SubmissionEvent e join fetch e.submission o, Submission s"
                                + " where s.id in :ids and o.county = s.county and o.period ="
                                + " s.period order by e.id",
                        SubmissionEvent.class)
                .setParameter("ids", ids(all))
                .getResultStream()
                .collect(Collectors.groupingBy(SubmissionEvent::county));
    }

    /** Returns the certifications of revisions, by id of the revision. */
    Map<Long, List<Certification>> certifications(List<Long> revisions) {
        return em.createQuery(
                        "select c from Certification c where c.revisionId in :ids order by"
                                + " c.agency",
                        Certification.class)
                .setParameter("ids", revisions)
                .getResultStream()
                .collect(Collectors.groupingBy(Certification::revisionId));
    }

    /** Returns the comments of submissions, by id of the submission. */
    Map<Long, List<FigureComment>> comments(List<Submission> all) {
        return em.createQuery(
                        "select c from FigureComment c where c.submissionId in :ids order by c.id",
                        FigureComment.class)
                .setParameter("ids", ids(all))
                .getResultStream()
                .collect(Collectors.groupingBy(FigureComment::submissionId));
    }

    List<Certification> certifications(Revision revision) {
        return em.createQuery(
                        "select c from Certification c where c.revisionId = :id order by c.agency",
                        Certification.class)
                .setParameter("id", revision.id())
                .getResultList();
    }

    List<FigureComment> comments(Submission submission) {
        return em.createQuery(
                        "select c from FigureComment c where c.submissionId = :id order by c.id",
                        FigureComment.class)
                .setParameter("id", submission.id())
                .getResultList();
    }

    Optional<FigureComment> comment(Submission submission, long id) {
        return comments(submission).stream().filter(comment -> comment.id() == id).findFirst();
    }

    void add(Object entity) {
        em.persist(entity);
    }

    void remove(FigureComment comment) {
        em.remove(comment);
    }

    /** Raises the version of the submission, whatever else was written. */
    void touch(Submission submission) {
        em.lock(submission, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    void flush() {
        em.flush();
    }

    static boolean maySee(Actor actor, CountyCode county) {
        return actor.worksForState() || actor.worksFor(county);
    }

    /** Returns whether the state may see the answers: never those of a draft in progress. */
    static boolean stateMaySee(SubmissionStatus status) {
        return status != SubmissionStatus.DRAFT && status != SubmissionStatus.RETURNED;
    }
}
