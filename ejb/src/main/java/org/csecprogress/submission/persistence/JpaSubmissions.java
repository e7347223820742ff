package org.csecprogress.submission.persistence;

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
import org.csecprogress.submission.Submissions;

@ApplicationScoped
class JpaSubmissions implements Submissions {
    private static final String COUNTY = "county";
    private static final String PERIOD = "period";
    private static final String IDS = "ids";

    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    /** For the container. */
    JpaSubmissions() {}

    JpaSubmissions(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<Submission> find(Actor actor, CountyCode county, ReportingPeriod period) {
        return all(actor, county, period).stream().findFirst();
    }

    @Override
    public List<Submission> all(Actor actor, CountyCode county, ReportingPeriod period) {
        return filing(Submission.STANDING, actor, county, period, LockModeType.NONE);
    }

    @Override
    public List<Submission> every(Actor actor, CountyCode county, ReportingPeriod period) {
        return filing(Submission.OF_FILING, actor, county, period, LockModeType.NONE);
    }

    @Override
    public List<Submission> holdEvery(Actor actor, CountyCode county, ReportingPeriod period) {
        return filing(Submission.OF_FILING, actor, county, period, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Submission hold(Actor actor, CountyCode county, ReportingPeriod period) {
        return filing(Submission.STANDING, actor, county, period, LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("submission"));
    }

    // No limit in the query: with a lock, EclipseLink writes the limit where H2 refuses it.
    private List<Submission> filing(
            String query,
            Actor actor,
            CountyCode county,
            ReportingPeriod period,
            LockModeType lock) {
        if (!maySee(actor, county)) {
            return List.of();
        }
        return em.createNamedQuery(query, Submission.class)
                .setParameter(COUNTY, county)
                .setParameter(PERIOD, period)
                .setLockMode(lock)
                .getResultList();
    }

    private static boolean maySee(Actor actor, CountyCode county) {
        return actor.worksForState() || actor.worksFor(county);
    }

    @Override
    public Optional<Submission> findWith(
            Actor actor, CountyCode county, ReportingPeriod period, int revision) {
        return maySee(actor, county)
                ? em.createNamedQuery(Submission.WITH_REVISION, Submission.class)
                        .setParameter(COUNTY, county)
                        .setParameter(PERIOD, period)
                        .setParameter("revision", revision)
                        .getResultStream()
                        .findFirst()
                : Optional.empty();
    }

    @Override
    public int nextRevision(CountyCode county, ReportingPeriod period) {
        Integer last =
                em.createNamedQuery(Submission.LAST_REVISION, Integer.class)
                        .setParameter(COUNTY, county)
                        .setParameter(PERIOD, period)
                        .getSingleResult();
        return last == null ? 1 : last + 1;
    }

    @Override
    public List<Submission> ofCounty(Actor actor, CountyCode county) {
        return maySee(actor, county)
                ? em.createNamedQuery(Submission.OF_COUNTY, Submission.class)
                        .setParameter(COUNTY, county)
                        .getResultList()
                : List.of();
    }

    @Override
    public List<Submission> ofPeriod(Actor actor, ReportingPeriod period) {
        return actor.worksForState()
                ? em.createNamedQuery(Submission.OF_PERIOD, Submission.class)
                        .setParameter(PERIOD, period)
                        .getResultList()
                : List.of();
    }

    @Override
    public Revision revision(Submission submission, int number) {
        return em.createNamedQuery(Revision.NUMBERED, Revision.class)
                .setParameter("submission", submission.id())
                .setParameter("number", number)
                .getSingleResult();
    }

    @Override
    public Map<Long, Revision> revisions(List<Submission> all) {
        return em.createNamedQuery(Revision.CURRENT, Revision.class)
                .setParameter(IDS, ids(all))
                .getResultStream()
                .collect(Collectors.toMap(Revision::submissionId, Function.identity()));
    }

    private static List<Long> ids(List<Submission> all) {
        return all.stream().map(Submission::id).toList();
    }

    @Override
    public Map<CountyCode, List<SubmissionEvent>> events(List<Submission> all) {
        return em.createNamedQuery(SubmissionEvent.OF_FILINGS, SubmissionEvent.class)
                .setParameter(IDS, ids(all))
                .getResultStream()
                .collect(Collectors.groupingBy(SubmissionEvent::county));
    }

    @Override
    public Map<Long, List<Certification>> certifications(List<Long> revisions) {
        return em.createNamedQuery(Certification.OF_REVISIONS, Certification.class)
                .setParameter(IDS, revisions)
                .getResultStream()
                .collect(Collectors.groupingBy(Certification::revisionId));
    }

    @Override
    public List<Certification> certifications(Revision revision) {
        return certifications(List.of(revision.id())).getOrDefault(revision.id(), List.of());
    }

    @Override
    public Map<Long, List<FigureComment>> comments(List<Submission> all) {
        return em.createNamedQuery(FigureComment.OF_SUBMISSIONS, FigureComment.class)
                .setParameter(IDS, ids(all))
                .getResultStream()
                .collect(Collectors.groupingBy(FigureComment::submissionId));
    }

    @Override
    public List<FigureComment> comments(Submission submission) {
        return comments(List.of(submission)).getOrDefault(submission.id(), List.of());
    }

    @Override
    public Optional<FigureComment> comment(Submission submission, long id) {
        return comments(submission).stream().filter(comment -> comment.id() == id).findFirst();
    }

    @Override
    public void add(Object entity) {
        em.persist(entity);
    }

    @Override
    public void remove(FigureComment comment) {
        em.remove(comment);
    }

    @Override
    public void touch(Submission submission) {
        em.lock(submission, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    @Override
    public void flush() {
        em.flush();
    }
}
