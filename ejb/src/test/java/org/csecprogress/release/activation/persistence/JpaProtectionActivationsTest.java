package org.csecprogress.release.activation.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.csecprogress.catalog.reference.StoredCatalog;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.release.activation.ProtectionActivations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests the agreements to protection rules on a database. */
@DisplayName("The lock on an agreement to protection rules")
class JpaProtectionActivationsTest {
    private static final Made<EntityManager> MANAGER = Made.by(em -> em, memory -> null);

    @Test
    @DisplayName("is on the version of the catalogue, since there may be no agreement yet")
    void lock() {
        LockModeType mode =
                StoreKind.H2
                        .open()
                        .ask(
                                MANAGER,
                                em -> {
                                    ProtectionActivations all = new JpaProtectionActivations(em);
                                    all.lock(1);
                                    return em.getLockMode(em.find(StoredCatalog.class, 1));
                                });
        assertThat(mode).isEqualTo(LockModeType.PESSIMISTIC_WRITE);
    }
}
