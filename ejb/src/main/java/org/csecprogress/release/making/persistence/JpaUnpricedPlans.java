package org.csecprogress.release.making.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.csecprogress.release.Release;
import org.csecprogress.release.making.UnpricedPlan;
import org.csecprogress.release.making.UnpricedPlans;

@ApplicationScoped
@Transactional
class JpaUnpricedPlans implements UnpricedPlans {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaUnpricedPlans() {}

    JpaUnpricedPlans(EntityManager em) {
        this.em = em;
    }

    @Override
    public void add(UnpricedPlan plan) {
        em.persist(plan);
        em.flush();
    }

    @Override
    public Optional<UnpricedPlan> take(Instant now, Instant silent) {
        long taken =
                em.createNamedQuery(UnpricedPlan.TAKEN, Long.class)
                        .setParameter("since", silent)
                        .getSingleResult();
        if (taken > 0) {
            return Optional.empty();
        }
        Optional<UnpricedPlan> oldest =
                em.createNamedQuery(UnpricedPlan.OLDEST, UnpricedPlan.class)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst();
        oldest.ifPresent(plan -> em.refresh(plan, LockModeType.PESSIMISTIC_WRITE));
        // Another node may have taken it before this one had the row.
        Optional<UnpricedPlan> ours = oldest.filter(plan -> !plan.isTakenSince(silent));
        ours.ifPresent(plan -> plan.take(now));
        return ours;
    }

    @Override
    public void remove(Release release) {
        em.createNamedQuery(UnpricedPlan.OF_RELEASE, UnpricedPlan.class)
                .setParameter("release", release)
                .getResultStream()
                .forEach(em::remove);
        em.flush();
    }
}
