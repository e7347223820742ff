package org.csecprogress.release.archive.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.csecprogress.release.archive.AuditFinding;
import org.csecprogress.release.archive.FinishedAudit;
import org.csecprogress.release.archive.FinishedAudits;

@ApplicationScoped
class JpaFinishedAudits implements FinishedAudits {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    /** For the container. */
    JpaFinishedAudits() {}

    /** For tests. */
    JpaFinishedAudits(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<FinishedAudit> last() {
        return em.createNamedQuery(FinishedAudit.NEWEST_FIRST, FinishedAudit.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<AuditFinding> findings(FinishedAudit audit) {
        return em.createNamedQuery(AuditFinding.OF_AUDIT, AuditFinding.class)
                .setParameter("audit", audit)
                .getResultList();
    }

    @Override
    public long nextId() {
        Long last = em.createNamedQuery(FinishedAudit.LAST_ID, Long.class).getSingleResult();
        return last == null ? 1 : last + 1;
    }

    @Override
    public void add(FinishedAudit audit, List<AuditFinding> findings) {
        em.createNamedQuery(AuditFinding.DELETE_BEFORE)
                .setParameter("id", audit.id())
                .executeUpdate();
        em.persist(audit);
        findings.forEach(em::persist);
        em.flush();
    }
}
