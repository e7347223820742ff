package org.csecprogress.release.archive.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.release.archive.ArchiveAuditLease;
import org.csecprogress.release.archive.ArchiveAuditLeases;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests the lease of the audit of the archive on a database. */
@DisplayName("The row of the lease of the audit of the archive")
class JpaArchiveAuditLeasesTest {
    private static final Made<EntityManager> MANAGER = Made.by(em -> em, memory -> null);

    private final ContractStore store = StoreKind.H2.open();

    private LockModeType lockAfter(String held) {
        return store.ask(
                MANAGER,
                em -> {
                    ArchiveAuditLeases leases = new JpaArchiveAuditLeases(em);
                    leases.hold(held);
                    return em.getLockMode(em.find(ArchiveAuditLease.class, 1));
                });
    }

    @Test
    @DisplayName("is locked for its holder until the transaction ends, and for nobody else")
    void locked() {
        store.tell(
                MANAGER,
                em ->
                        new JpaArchiveAuditLeases(em)
                                .take("one", "Dana", Instant.EPOCH, Instant.EPOCH));
        assertThat(lockAfter("one")).isEqualTo(LockModeType.PESSIMISTIC_WRITE);
        assertThat(lockAfter("two")).isEqualTo(LockModeType.NONE);
    }
}
