package org.csecprogress.release.archive.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.release.archive.ArchiveAuditFinding;
import org.csecprogress.release.archive.ArchiveAuditState;
import org.csecprogress.release.archive.FinishedArchiveAudit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests the finished audits of the archive on a database. */
@DisplayName("The rows of a finding of an earlier audit")
class JpaFinishedArchiveAuditsTest {
    private static final Made<EntityManager> MANAGER = Made.by(em -> em, memory -> null);

    private final ContractStore store = StoreKind.H2.open();

    private void add(long id, String... reasons) {
        FinishedArchiveAudit audit =
                new FinishedArchiveAudit(
                        id, "", Instant.EPOCH, "r", "a", ArchiveAuditState.FOUND, List.of());
        ArchiveAuditFinding.Figure figure =
                new ArchiveAuditFinding.Figure("2026Q3-r1", "t", "2026Q3", "15", "f", "d", "c");
        ArchiveAuditFinding finding =
                new ArchiveAuditFinding(
                        audit, 1, figure, "WITHHELD", true, "girls", List.of(reasons));
        store.tell(MANAGER, em -> new JpaFinishedArchiveAudits(em).add(audit, List.of(finding)));
    }

    @Test
    @DisplayName("are deleted with its reasons")
    void reasons() {
        add(1, "one", "two");
        add(2, "three");
        List<?> facts =
                store.ask(
                        MANAGER,
                        em ->
                                em.createNativeQuery("select fact from archive_finding_reason")
                                        .getResultList());
        assertThat(facts).hasSize(1).first().isEqualTo("three");
    }
}
