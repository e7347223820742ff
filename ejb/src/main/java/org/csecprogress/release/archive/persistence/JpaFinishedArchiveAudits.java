package org.csecprogress.release.archive.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.csecprogress.release.archive.ArchiveAuditFinding;
import org.csecprogress.release.archive.FinishedArchiveAudit;
import org.csecprogress.release.archive.FinishedArchiveAudits;

@ApplicationScoped
@Transactional
class JpaFinishedArchiveAudits implements FinishedArchiveAudits {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    /** For the container. */
    JpaFinishedArchiveAudits() {}

    /** For tests. */
    JpaFinishedArchiveAudits(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<FinishedArchiveAudit> last() {
        return em.createNamedQuery(FinishedArchiveAudit.NEWEST_FIRST, FinishedArchiveAudit.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<ArchiveAuditFinding> findings(FinishedArchiveAudit audit) {
        return em.createNamedQuery(ArchiveAuditFinding.OF_AUDIT, ArchiveAuditFinding.class)
                .setParameter("audit", audit)
                .getResultList();
    }

    @Override
    public long nextId() {
        Long last = em.createNamedQuery(FinishedArchiveAudit.LAST_ID, Long.class).getSingleResult();
        return last == null ? 1 : last + 1;
    }

    @Override
    public void add(FinishedArchiveAudit audit, List<ArchiveAuditFinding> findings) {
        em.createNamedQuery(ArchiveAuditFinding.DELETE_BEFORE)
                .setParameter("id", audit.id())
                .executeUpdate();
        em.persist(audit);
        findings.forEach(em::persist);
        em.flush();
    }
}
