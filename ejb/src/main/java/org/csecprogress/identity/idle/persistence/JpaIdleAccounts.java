package org.csecprogress.identity.idle.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.idle.IdleAccounts;

/** Finds accounts that nobody uses through the entity manager. */
@ApplicationScoped
@Transactional
class JpaIdleAccounts implements IdleAccounts {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaIdleAccounts() {}

    JpaIdleAccounts(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<Long> unused(Instant before) {
        return em.createNamedQuery(Account.UNUSED, Long.class)
                .setParameter("before", before)
                .getResultList();
    }

    @Override
    public void warned(long id, Instant now) {
        em.createNamedQuery(Account.WARN)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate();
    }
}
