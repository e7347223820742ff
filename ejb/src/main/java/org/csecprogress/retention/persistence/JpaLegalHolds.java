package org.csecprogress.retention.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.csecprogress.retention.LegalHold;
import org.csecprogress.retention.LegalHolds;

/** Stores legal holds through the entity manager. */
@ApplicationScoped
@Transactional
class JpaLegalHolds implements LegalHolds {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaLegalHolds() {}

    JpaLegalHolds(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<LegalHold> all() {
        return em.createNamedQuery(LegalHold.LATEST, LegalHold.class).getResultList();
    }

    @Override
    public List<LegalHold> standing() {
        return em.createNamedQuery(LegalHold.STANDING, LegalHold.class).getResultList();
    }

    @Override
    public Optional<LegalHold> find(long id) {
        return Optional.ofNullable(em.find(LegalHold.class, id));
    }

    @Override
    public void add(LegalHold hold) {
        em.persist(hold);
    }
}
