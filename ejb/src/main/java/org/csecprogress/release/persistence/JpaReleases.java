package org.csecprogress.release.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.FiledPeriod;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.Releases;
import org.csecprogress.release.record.ReleaseMember;

@ApplicationScoped
@Transactional
class JpaReleases implements Releases {
    /** Statuses of the releases whose order of going out is decided. */
    private static final Set<ReleaseStatus> IN_TURN =
            Set.of(ReleaseStatus.BUILT, ReleaseStatus.CLEARED, ReleaseStatus.SCHEDULED);

    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    /** For the container. */
    JpaReleases() {}

    /** For tests. */
    JpaReleases(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<Release> all() {
        return em.createNamedQuery(Release.ALL, Release.class).getResultList();
    }

    @Override
    public Optional<Release> find(ReleaseNumber number) {
        return byNumber(number).getResultStream().findFirst();
    }

    @Override
    public List<Release> known() {
        return all().stream().filter(Release::isKnown).toList();
    }

    @Override
    public Release lock(ReleaseNumber number) {
        return byNumber(number)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("release"));
    }

    @Override
    public Release lockInTurn(ReleaseNumber number) {
        em.createNamedQuery(Release.BY_STATUS, Release.class)
                .setParameter("statuses", IN_TURN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return lock(number);
    }

    private TypedQuery<Release> byNumber(ReleaseNumber number) {
        return em.createNamedQuery(Release.BY_NUMBER, Release.class)
                .setParameter("period", number.period())
                .setParameter("revision", number.revision());
    }

    @Override
    public List<Release> due(Instant now) {
        return em.createNamedQuery(Release.DUE, Release.class)
                .setParameter("status", ReleaseStatus.SCHEDULED)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @Override
    public Optional<Release> newest(ReportingPeriod period) {
        return em.createNamedQuery(Release.OF_PERIOD, Release.class)
                .setParameter("period", period)
                .setParameter("none", ReleaseStatus.NONE)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<ReleaseEvent> events(Release release) {
        return em.createNamedQuery(ReleaseEvent.OF_RELEASE, ReleaseEvent.class)
                .setParameter("release", release)
                .getResultList();
    }

    @Override
    public Set<Long> approvers(Release release) {
        return em.createNamedQuery(ReleaseMember.APPROVERS, Long.class)
                .setParameter("release", release)
                .setParameter("action", SubmissionAction.APPROVE)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    @Override
    public List<FiledPeriod> filed() {
        return em.createNamedQuery(ReleaseMember.FILED, FiledPeriod.class).getResultList();
    }

    @Override
    public void add(Release release) {
        em.persist(release);
    }

    @Override
    public void add(ReleaseEvent event) {
        em.persist(event);
    }

    @Override
    public void flush() {
        em.flush();
    }
}
