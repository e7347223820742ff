package org.csecprogress.release.archive.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.archive.ArchiveAuditFinding;
import org.csecprogress.release.archive.ArchiveAuditFinding.Figure;
import org.csecprogress.release.archive.ArchiveAuditState;
import org.csecprogress.release.archive.FinishedArchiveAudit;
import org.csecprogress.release.archive.FinishedArchiveAudits;
import org.csecprogress.release.archive.memory.MemoryFinishedArchiveAudits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The finished audits of the archive, on each store. */
@DisplayName("The finished audits of the archive")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class FinishedArchiveAuditsContractTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final Made<FinishedArchiveAudits> AUDITS =
            Made.by(JpaFinishedArchiveAudits::new, MemoryFinishedArchiveAudits::new);

    private final ContractStore store;

    FinishedArchiveAuditsContractTest(StoreKind kind) {
        store = kind.open();
    }

    private static ReleaseNumber number(String text) {
        return ReleaseNumber.parse(text).orElseThrow();
    }

    private static FinishedArchiveAudit audit(long id, ArchiveAuditState state) {
        return new FinishedArchiveAudit(
                id,
                "Dana Officer",
                NOON,
                "rules",
                "archive",
                state,
                List.of(number("2026Q3-r10"), number("2026Q3-r2"), number("2026Q2-r1")));
    }

    private static ArchiveAuditFinding finding(
            FinishedArchiveAudit audit, int position, boolean exact, String... reasons) {
        return new ArchiveAuditFinding(
                audit,
                position,
                new Figure("2026Q3-r1", "t" + position, "2026Q3", "15", "ID-01", "SEX", "F"),
                "WITHHELD",
                exact,
                "girls in Kern",
                List.of(reasons));
    }

    private void add(FinishedArchiveAudit audit, ArchiveAuditFinding... findings) {
        store.tell(AUDITS, all -> all.add(audit, List.of(findings)));
    }

    private FinishedArchiveAudit last() {
        return store.ask(AUDITS, all -> all.last().orElseThrow());
    }

    private long nextId() {
        return store.ask(AUDITS, FinishedArchiveAudits::nextId);
    }

    private List<ArchiveAuditFinding> findings(FinishedArchiveAudit of) {
        return store.ask(AUDITS, all -> all.findings(of));
    }

    @Test
    @DisplayName("begin with none, and with the key 1")
    void none() {
        Optional<FinishedArchiveAudit> last = store.ask(AUDITS, FinishedArchiveAudits::last);
        assertThat(last).isEmpty();
        assertThat(nextId()).isEqualTo(1);
    }

    @Test
    @DisplayName("keep what was audited, by whom and when, by which rules")
    void lastAudit() {
        add(audit(1, ArchiveAuditState.CLEAN));
        assertThat(last().state()).isEqualTo(ArchiveAuditState.CLEAN);
        assertThat(last().askedName()).isEqualTo("Dana Officer");
        assertThat(last().auditedAt()).isEqualTo(NOON);
        assertThat(last().rules()).isEqualTo("rules");
        assertThat(last().releases())
                .containsExactly(number("2026Q2-r1"), number("2026Q3-r2"), number("2026Q3-r10"));
        assertThat(last().isOf("archive", "rules")).isTrue();
        assertThat(last().isOf("archive", "other")).isFalse();
        assertThat(last().isOf("other", "rules")).isFalse();
    }

    @Test
    @DisplayName("have keys in their order; the last has the highest")
    void order() {
        add(audit(1, ArchiveAuditState.FOUND));
        assertThat(nextId()).isEqualTo(2);
        add(audit(12, ArchiveAuditState.CLEAN));
        add(audit(3, ArchiveAuditState.BROKEN));
        assertThat(last().id()).isEqualTo(12);
        assertThat(nextId()).isEqualTo(13);
    }

    @Test
    @DisplayName("keep the findings in order, with their reasons in order")
    void findings() {
        FinishedArchiveAudit found = audit(1, ArchiveAuditState.FOUND);
        add(
                found,
                finding(found, 2, true, "x"),
                finding(found, 10, false),
                finding(found, 1, false, "one", "two", "three"));
        List<ArchiveAuditFinding> findings = findings(last());
        assertThat(findings)
                .extracting(ArchiveAuditFinding::figure)
                .containsExactly(
                        new Figure("2026Q3-r1", "t1", "2026Q3", "15", "ID-01", "SEX", "F"),
                        new Figure("2026Q3-r1", "t2", "2026Q3", "15", "ID-01", "SEX", "F"),
                        new Figure("2026Q3-r1", "t10", "2026Q3", "15", "ID-01", "SEX", "F"));
        assertThat(findings)
                .extracting(ArchiveAuditFinding::reasons)
                .containsExactly(List.of("one", "two", "three"), List.of("x"), List.of());
        assertThat(findings)
                .extracting(ArchiveAuditFinding::isExact)
                .containsExactly(false, true, false);
        assertThat(findings.get(0).channel()).isEqualTo("WITHHELD");
        assertThat(findings.get(0).count()).isEqualTo("girls in Kern");
    }

    @Test
    @DisplayName("keep the findings of the last audit alone")
    void deleted() {
        FinishedArchiveAudit first = audit(1, ArchiveAuditState.FOUND);
        add(first, finding(first, 1, true, "one", "two"));
        FinishedArchiveAudit second = audit(2, ArchiveAuditState.FOUND);
        add(second, finding(second, 1, true, "three"));
        assertThat(findings(first)).isEmpty();
        assertThat(findings(second))
                .singleElement()
                .satisfies(it -> assertThat(it.reasons()).containsExactly("three"));
    }
}
