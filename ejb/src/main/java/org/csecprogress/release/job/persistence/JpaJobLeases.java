package org.csecprogress.release.job.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.job.BuildStage;
import org.csecprogress.release.job.JobKind;
import org.csecprogress.release.job.JobLease;
import org.csecprogress.release.job.JobLeases;

/** Changes leases in the database alone: another node may change the same row at any time. */
@ApplicationScoped
@Transactional
class JpaJobLeases implements JobLeases {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    /** For the container. */
    JpaJobLeases() {}

    /** For tests. */
    JpaJobLeases(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<JobLease> find(ReleaseNumber number, JobKind kind) {
        return em.createNamedQuery(JobLease.OF_RELEASE, JobLease.class)
                .setParameter("period", number.period())
                .setParameter("revision", number.revision())
                .setParameter("kind", kind)
                .getResultStream()
                .findFirst();
    }

    @Override
    public boolean isAlive(Release release, JobKind kind, Instant since) {
        return em.createNamedQuery(JobLease.ALIVE_OF_RELEASE, Long.class)
                        .setParameter("release", release)
                        .setParameter("kind", kind)
                        .setParameter("since", since)
                        .getSingleResult()
                > 0;
    }

    @Override
    public boolean isAnyAlive(Instant since) {
        return em.createNamedQuery(JobLease.ALIVE, Long.class)
                        .setParameter("since", since)
                        .getSingleResult()
                > 0;
    }

    @Override
    public void replace(Release release, JobKind kind, JobLease lease) {
        stop(release, kind);
        em.persist(lease);
        em.flush();
    }

    @Override
    public boolean reach(String token, BuildStage stage, int round, Instant at) {
        return em.createNamedQuery(JobLease.REACH)
                        .setParameter("stage", stage)
                        .setParameter("round", round)
                        .setParameter("at", at)
                        .setParameter("token", token)
                        .executeUpdate()
                == 1;
    }

    @Override
    public void beat(String token, Instant at) {
        em.createNamedQuery(JobLease.BEAT)
                .setParameter("at", at)
                .setParameter("token", token)
                .executeUpdate();
    }

    @Override
    public boolean hold(String token) {
        return em.createNamedQuery(JobLease.BY_TOKEN, JobLease.class)
                .setParameter("token", token)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .isPresent();
    }

    @Override
    public void stop(Release release, JobKind kind) {
        em.createNamedQuery(JobLease.STOP)
                .setParameter("release", release)
                .setParameter("kind", kind)
                .executeUpdate();
    }

    @Override
    public void end(String token) {
        em.createNamedQuery(JobLease.END).setParameter("token", token).executeUpdate();
    }
}
