package org.csecprogress.release.delivery.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.csecprogress.release.delivery.Deliveries;
import org.csecprogress.release.delivery.Delivery;

/** Stores the records by the entity manager. */
@ApplicationScoped
@Transactional
class JpaDeliveries implements Deliveries {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    /** For the container. */
    protected JpaDeliveries() {}

    /** For tests. */
    JpaDeliveries(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<Delivery> all() {
        return em.createNamedQuery(Delivery.ALL, Delivery.class).getResultList();
    }

    @Override
    public void add(Delivery delivery) {
        em.persist(delivery);
        em.flush();
    }
}
