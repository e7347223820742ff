package org.csecprogress.identity.session.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.csecprogress.identity.session.KnownDevice;
import org.csecprogress.identity.session.KnownDevices;

/** Stores the known devices through the entity manager. */
@ApplicationScoped
@Transactional
class JpaKnownDevices implements KnownDevices {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaKnownDevices() {}

    JpaKnownDevices(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<KnownDevice> find(long accountId, String hash) {
        return em.createNamedQuery(KnownDevice.FIND, KnownDevice.class)
                .setParameter("account", accountId)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    @Override
    public boolean isAny(long accountId) {
        return em.createNamedQuery(KnownDevice.COUNT, Long.class)
                        .setParameter("account", accountId)
                        .getSingleResult()
                > 0;
    }

    @Override
    public void add(KnownDevice device) {
        em.persist(device);
    }

    @Override
    public void forgetAll(long accountId) {
        em.createNamedQuery(KnownDevice.FORGET_ALL)
                .setParameter("account", accountId)
                .executeUpdate();
    }
}
