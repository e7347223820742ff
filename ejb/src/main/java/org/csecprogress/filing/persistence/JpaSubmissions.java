package org.csecprogress.filing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.StatusDifference;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.Submissions;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;

@ApplicationScoped
@Transactional
class JpaSubmissions implements Submissions {
    private static final String COUNTY = "county";
    private static final String PERIOD = "period";
    private static final String IDS = "ids";

    private static final Set<SubmissionStatus> ALL = EnumSet.allOf(SubmissionStatus.class);
    private static final Set<SubmissionStatus> NOT_WITHDRAWN =
            EnumSet.complementOf(EnumSet.of(SubmissionStatus.WITHDRAWN));

    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    /** For the container. */
    JpaSubmissions() {}

    JpaSubmissions(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<Submission> find(Actor actor, CountyCode county, ReportingPeriod period) {
        return notWithdrawn(actor, county, period).stream().findFirst();
    }

    @Override
    public List<Submission> notWithdrawn(Actor actor, CountyCode county, ReportingPeriod period) {
        return filing(NOT_WITHDRAWN, actor, county, period, LockModeType.NONE);
    }

    @Override
    public List<Submission> includingWithdrawn(
            Actor actor, CountyCode county, ReportingPeriod period) {
        return filing(ALL, actor, county, period, LockModeType.NONE);
    }

    @Override
    public List<Submission> lockEvery(Actor actor, CountyCode county, ReportingPeriod period) {
        return filing(ALL, actor, county, period, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Submission lock(Actor actor, CountyCode county, ReportingPeriod period) {
        return filing(NOT_WITHDRAWN, actor, county, period, LockModeType.PESSIMISTIC_WRITE).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("submission"));
    }

    // No limit in the query: with a lock, EclipseLink writes the limit where H2 refuses it.
    private List<Submission> filing(
            Set<SubmissionStatus> statuses,
            Actor actor,
            CountyCode county,
            ReportingPeriod period,
            LockModeType lock) {
        if (!maySee(actor, county)) {
            return List.of();
        }
        return em.createNamedQuery(Submission.OF_FILING, Submission.class)
                .setParameter(COUNTY, county)
                .setParameter(PERIOD, period)
                .setParameter("statuses", statuses)
                .setLockMode(lock)
                .getResultList();
    }

    private static boolean maySee(Actor actor, CountyCode county) {
        return actor.worksForState() || actor.worksFor(county);
    }

    @Override
    public Optional<Revision> findRevision(
            Actor actor, CountyCode county, ReportingPeriod period, int revision) {
        return maySee(actor, county)
                ? em.createNamedQuery(Revision.OF_FILING, Revision.class)
                        .setParameter(COUNTY, county)
                        .setParameter(PERIOD, period)
                        .setParameter("number", revision)
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

    private static List<Long> ids(List<Submission> all) {
        return all.stream().map(Submission::id).toList();
    }

    @Override
    public Map<CountyCode, List<SubmissionEvent>> events(List<Submission> all) {
        if (all.isEmpty()) {
            return Map.of();
        }
        return em.createNamedQuery(SubmissionEvent.OF_FILINGS, SubmissionEvent.class)
                .setParameter(IDS, ids(all))
                .getResultStream()
                .collect(Collectors.groupingBy(SubmissionEvent::county));
    }

    @Override
    public List<StatusDifference> differing() {
        Stream<StatusDifference> others =
                em.createNamedQuery(SubmissionEvent.DIFFERING, StatusDifference.class)
                        .getResultStream();
        Stream<StatusDifference> eventless =
                em.createNamedQuery(SubmissionEvent.MISSING, Submission.class)
                        .getResultStream()
                        .map(s -> new StatusDifference(s.period(), s.county(), s.status(), null));
        return Stream.concat(others, eventless).toList();
    }

    @Override
    public void add(Submission submission) {
        em.persist(submission);
    }

    @Override
    public void add(SubmissionEvent event) {
        em.persist(event);
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
