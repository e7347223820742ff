package org.csecprogress.release.archive.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.csecprogress.release.archive.ArchiveAuditLease;
import org.csecprogress.release.archive.ArchiveAuditLeases;

/** Changes the lease in the database alone: another node may change it at any time. */
@ApplicationScoped
@Transactional
class JpaArchiveAuditLeases implements ArchiveAuditLeases {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    /** For the container. */
    JpaArchiveAuditLeases() {}

    /** For tests. */
    JpaArchiveAuditLeases(EntityManager em) {
        this.em = em;
    }

    @Override
    public boolean take(String token, String name, Instant now, Instant silent) {
        return em.createNamedQuery(ArchiveAuditLease.TAKE)
                        .setParameter("token", token)
                        .setParameter("name", name)
                        .setParameter("now", now)
                        .setParameter("silent", silent)
                        .executeUpdate()
                == 1;
    }

    @Override
    public Optional<ArchiveAuditLease> find(Instant since) {
        return em.createNamedQuery(ArchiveAuditLease.ALIVE, ArchiveAuditLease.class)
                .setParameter("since", since)
                .getResultStream()
                .findFirst();
    }

    @Override
    public boolean hold(String token) {
        return em.createNamedQuery(ArchiveAuditLease.BY_TOKEN, ArchiveAuditLease.class)
                .setParameter("token", token)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .isPresent();
    }

    @Override
    public void beat(String token, Instant now) {
        em.createNamedQuery(ArchiveAuditLease.BEAT)
                .setParameter("now", now)
                .setParameter("token", token)
                .executeUpdate();
    }

    @Override
    public void end(String token) {
        em.createNamedQuery(ArchiveAuditLease.END).setParameter("token", token).executeUpdate();
    }
}
