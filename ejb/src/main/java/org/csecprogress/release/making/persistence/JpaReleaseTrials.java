package org.csecprogress.release.making.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.csecprogress.kernel.Actor;
import org.csecprogress.release.Release;
import org.csecprogress.release.making.ReleaseTrial;
import org.csecprogress.release.making.ReleaseTrials;

@ApplicationScoped
@Transactional
class JpaReleaseTrials implements ReleaseTrials {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    /** For the container. */
    JpaReleaseTrials() {}

    /** For tests. */
    JpaReleaseTrials(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<ReleaseTrial> of(Actor actor, Release release) {
        return em.createNamedQuery(ReleaseTrial.OF_PERSON, ReleaseTrial.class)
                .setParameter("release", release.id())
                .setParameter("account", actor.accountId())
                .getResultList();
    }

    @Override
    public int nextNumber(Actor actor, Release release) {
        Integer last =
                em.createNamedQuery(ReleaseTrial.LAST_NUMBER, Integer.class)
                        .setParameter("release", release.id())
                        .setParameter("account", actor.accountId())
                        .getSingleResult();
        return last == null ? 1 : last + 1;
    }

    @Override
    public void add(ReleaseTrial trial) {
        em.persist(trial);
    }

    @Override
    public void forget(Actor actor, Release release) {
        em.createNamedQuery(ReleaseTrial.FORGET)
                .setParameter("release", release.id())
                .setParameter("account", actor.accountId())
                .executeUpdate();
    }
}
