package org.csecprogress.kernel.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.reference.StoredCounties;
import org.csecprogress.kernel.reference.StoredCounty;

/** Stores the counties through the entity manager. */
@ApplicationScoped
@Transactional
class JpaStoredCounties implements StoredCounties {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaStoredCounties() {}

    JpaStoredCounties(EntityManager em) {
        this.em = em;
    }

    @Override
    public void store(StoredCounty county) {
        em.merge(county);
    }

    @Override
    public void lock(CountyCode county) {
        em.find(StoredCounty.class, county, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public boolean areLoaded() {
        try {
            return em.createNamedQuery(StoredCounty.COUNT, Long.class).getSingleResult() > 0;
        } catch (PersistenceException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }
}
