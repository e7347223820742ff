package org.csecprogress.identity.signing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.csecprogress.identity.signing.ActConfirmation;
import org.csecprogress.identity.signing.ActConfirmations;

/** Stores confirmations through the entity manager. */
@ApplicationScoped
@Transactional
class JpaActConfirmations implements ActConfirmations {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaActConfirmations() {}

    JpaActConfirmations(EntityManager em) {
        this.em = em;
    }

    @Override
    public void add(ActConfirmation confirmation) {
        em.persist(confirmation);
    }

    @Override
    public List<ActConfirmation> of(String chain) {
        return em.createNamedQuery(ActConfirmation.OF_CHAIN, ActConfirmation.class)
                .setParameter("chain", chain)
                .getResultList();
    }

    @Override
    public boolean isAny(String chain) {
        return em.createNamedQuery(ActConfirmation.COUNT, Long.class)
                        .setParameter("chain", chain)
                        .getSingleResult()
                > 0;
    }
}
