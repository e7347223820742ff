package org.csecprogress.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.audit.AuditFilter;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Viewed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies how auditors and administrators read the audit trail. */
@DisplayName("Reading the audit trail")
class AuditTrailTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final AuditFilter ALL = new AuditFilter(null, null, "", "", null, null, "");

    private static final Slice FIRST = Slice.of(0, 50);

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final AuditTrail trail = portal.bean(AuditTrail.class);
    private final List<AuditEntry> entries = portal.memory().block(AuditEntry.class);

    /** Writes a whole chain, an entry a second. */
    private void write(String chain, int length) {
        String previous = AuditEntry.NO_PREVIOUS;
        for (int seq = 1; seq <= length; seq++) {
            AuditEntry entry =
                    AuditEntry.next(
                            chain,
                            seq,
                            7,
                            "M. Alvarez",
                            seq == 1 ? "OPEN" : "SAVE",
                            "s",
                            "",
                            NOW.plusSeconds(seq),
                            previous);
            entries.add(entry);
            previous = entry.digest();
        }
    }

    private static AuditFilter chain(String name) {
        return new AuditFilter(null, null, "", "", null, null, name);
    }

    private static List<Integer> positions(AuditPage page) {
        return page.entries().stream().map(AuditEntry::seq).toList();
    }

    private void assertViewed(String what) {
        assertThat(portal.events().all())
                .containsExactly(Viewed.by(Staff.AUDITOR, Viewed.Kind.VIEW, what, NOW));
    }

    @Test
    @DisplayName("shows the newest entries first and is itself recorded")
    void read() {
        write("filing:2026Q3-58", 2);
        AuditPage page = trail.read(Staff.AUDITOR, ALL, FIRST);
        assertThat(positions(page)).containsExactly(2, 1);
        assertThat(page.total()).isEqualTo(2);
        assertViewed("audit trail, lines 1 to 2");
    }

    @Test
    @DisplayName("shows the part that is asked for, and records which lines were seen")
    void parts() {
        write("filing:2026Q3-58", 51);
        AuditPage first = trail.read(Staff.AUDITOR, ALL, FIRST);
        assertThat(positions(first)).hasSize(50).startsWith(51, 50).endsWith(2);
        assertThat(first.total()).isEqualTo(51);
        AuditPage second = trail.read(Staff.AUDITOR, ALL, Slice.of(50, 50));
        assertThat(positions(second)).containsExactly(1);
        assertThat(second.total()).isEqualTo(51);
        assertThat(positions(trail.read(Staff.AUDITOR, ALL, Slice.of(20, 10))))
                .startsWith(31)
                .endsWith(22);
        AuditPage beyond = trail.read(Staff.AUDITOR, ALL, Slice.of(51, 50));
        assertThat(beyond.entries()).isEmpty();
        assertThat(beyond.total()).isEqualTo(51);
        assertThat(portal.events().of(Viewed.class))
                .extracting(Viewed::what)
                .containsExactly(
                        "audit trail, lines 1 to 50",
                        "audit trail, lines 51 to 51",
                        "audit trail, lines 21 to 30",
                        "audit trail, no lines");
    }

    @Test
    @DisplayName("shows the entries in the order that is asked for")
    void sorted() {
        write("filing:2026Q3-58", 3);
        assertThat(positions(trail.read(Staff.AUDITOR, ALL, new Slice(0, 2, "what", false))))
                .containsExactly(1, 3);
        assertThat(positions(trail.read(Staff.AUDITOR, ALL, new Slice(0, 2, "when", false))))
                .containsExactly(1, 2);
    }

    @Test
    @DisplayName("of a single chain checks all of it, whatever part is shown")
    void ofChain() {
        write("filing:2026Q3-57", 1);
        write("filing:2026Q3-58", 52);
        assertThat(trail.read(Staff.AUDITOR, chain("filing:2026Q3-58"), FIRST).firstBroken())
                .isZero();
        entries.removeIf(each -> each.seq() == 2);
        AuditPage page = trail.read(Staff.AUDITOR, chain("filing:2026Q3-58"), FIRST);
        assertThat(page.total()).isEqualTo(51);
        assertThat(page.firstBroken()).isEqualTo(2);
        assertThat(trail.read(Staff.AUDITOR, chain("filing:2026Q3-57"), FIRST).firstBroken())
                .isZero();
        assertThat(trail.read(Staff.AUDITOR, ALL, FIRST).firstBroken())
                .as("not asked for")
                .isZero();
        assertThat(portal.events().of(Viewed.class))
                .extracting(Viewed::what)
                .containsExactly(
                        "audit filing:2026Q3-58, lines 1 to 50",
                        "audit filing:2026Q3-58, lines 1 to 50",
                        "audit filing:2026Q3-57, lines 1 to 1",
                        "audit trail, lines 1 to 50");
    }

    @Test
    @DisplayName("shows nobody else any entry")
    void others() {
        write("filing:2026Q3-58", 2);
        AuditPage page = trail.read(Staff.REVIEWER, ALL, FIRST);
        assertThat(page.entries()).isEmpty();
        assertThat(page.total()).isZero();
    }

    @Test
    @DisplayName("offers every action that was ever recorded")
    void actions() {
        write("filing:2026Q3-58", 3);
        assertThat(trail.actions(Staff.AUDITOR)).containsExactly("OPEN", "SAVE");
    }
}
