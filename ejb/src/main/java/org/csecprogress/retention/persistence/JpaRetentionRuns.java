package org.csecprogress.retention.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.csecprogress.retention.RetentionRun;
import org.csecprogress.retention.RetentionRuns;
import org.csecprogress.retention.RetentionTurn;

/** Stores the last runs through the entity manager. */
@ApplicationScoped
@Transactional
class JpaRetentionRuns implements RetentionRuns {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaRetentionRuns() {}

    JpaRetentionRuns(EntityManager em) {
        this.em = em;
    }

    @Override
    public RetentionTurn lock() {
        return em.find(RetentionTurn.class, RetentionTurn.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<RetentionRun> last() {
        return em.createNamedQuery(RetentionRun.ALL, RetentionRun.class).getResultList();
    }

    @Override
    public void save(RetentionRun run) {
        RetentionRun known = em.find(RetentionRun.class, run.kind());
        if (known == null) {
            em.persist(run);
        } else {
            known.ran(run.ranAt(), run.deleted(), run.isHeld());
        }
    }
}
