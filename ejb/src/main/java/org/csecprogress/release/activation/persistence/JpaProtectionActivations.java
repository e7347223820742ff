package org.csecprogress.release.activation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.reference.StoredCatalog;
import org.csecprogress.release.activation.ProtectionActivation;
import org.csecprogress.release.activation.ProtectionActivations;

@ApplicationScoped
@Transactional
class JpaProtectionActivations implements ProtectionActivations {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    /** For the container. */
    JpaProtectionActivations() {}

    /** For tests. */
    JpaProtectionActivations(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<ProtectionActivation> all() {
        return em.createNamedQuery(ProtectionActivation.ALL, ProtectionActivation.class)
                .getResultList();
    }

    @Override
    public Optional<ProtectionActivation> find(int version, String policy) {
        return Optional.ofNullable(
                em.find(ProtectionActivation.class, new ProtectionActivation.Key(version, policy)));
    }

    @Override
    public void lock(int version) {
        // There may be no agreement to lock yet, so the version itself is locked.
        em.find(StoredCatalog.class, version, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public void add(ProtectionActivation activation) {
        em.persist(activation);
    }
}
