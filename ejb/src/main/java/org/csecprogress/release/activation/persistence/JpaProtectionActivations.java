package org.csecprogress.release.activation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.csecprogress.release.activation.ProtectionActivation;
import org.csecprogress.release.activation.ProtectionActivations;

@ApplicationScoped
class JpaProtectionActivations implements ProtectionActivations {
    // There may be no agreement to lock yet, and no entity stands for a version of the catalogue.
    private static final String HOLD =
            "select version from catalog_version where version = ?1 for update";

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
    public void hold(int version) {
        em.createNativeQuery(HOLD).setParameter(1, version).getResultList();
    }

    @Override
    public void add(ProtectionActivation activation) {
        em.persist(activation);
    }
}
