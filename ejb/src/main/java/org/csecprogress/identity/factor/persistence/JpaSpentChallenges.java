package org.csecprogress.identity.factor.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.csecprogress.identity.factor.SpentChallenge;
import org.csecprogress.identity.factor.SpentChallenges;

/** Stores the challenges that were answered through the entity manager. */
@ApplicationScoped
@Transactional
class JpaSpentChallenges implements SpentChallenges {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaSpentChallenges() {}

    JpaSpentChallenges(EntityManager em) {
        this.em = em;
    }

    @Override
    public boolean spend(String digest, Instant at) {
        if (em.find(SpentChallenge.class, digest) != null) {
            return false;
        }
        em.persist(new SpentChallenge(digest, at));
        // So that one that was spent at the same moment is found now.
        em.flush();
        return true;
    }
}
