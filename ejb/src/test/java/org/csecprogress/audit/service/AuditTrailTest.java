package org.csecprogress.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.audit.AuditFilter;
import org.csecprogress.audit.ChainCheck;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Viewed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies how auditors and administrators read the audit trail. */
@DisplayName("Reading the audit trail")
class AuditTrailTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final AuditFilter ALL = new AuditFilter(null, null, "", "", null, null, "");

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
        AuditPage page = trail.read(Staff.AUDITOR, ALL, 1);
        assertThat(positions(page)).containsExactly(2, 1);
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.pages()).isEqualTo(1);
        assertViewed("audit trail, page 1");
    }

    @Test
    @DisplayName("shows fifty on a page; the first is meant by any lower number")
    void pages() {
        write("filing:2026Q3-58", 51);
        AuditPage first = trail.read(Staff.AUDITOR, ALL, 1);
        assertThat(positions(first)).hasSize(50).startsWith(51, 50).endsWith(2);
        assertThat(first.total()).isEqualTo(51);
        assertThat(first.pages()).isEqualTo(2);
        assertThat(trail.read(Staff.AUDITOR, ALL, 0)).isEqualTo(first);
        assertThat(positions(trail.read(Staff.AUDITOR, ALL, 2))).containsExactly(1);
        assertThat(trail.read(Staff.AUDITOR, ALL, 3).entries()).isEmpty();
        assertThat(portal.events().of(Viewed.class))
                .extracting(Viewed::what)
                .containsExactly(
                        "audit trail, page 1",
                        "audit trail, page 0",
                        "audit trail, page 2",
                        "audit trail, page 3");
    }

    @Test
    @DisplayName("has one page when there is nothing, and two from the fifty-first entry on")
    void count() {
        assertThat(new AuditPage(List.of(), 0, 0).pages()).isEqualTo(1);
        assertThat(new AuditPage(List.of(), 50, 0).pages()).isEqualTo(1);
        assertThat(new AuditPage(List.of(), 51, 0).pages()).isEqualTo(2);
    }

    @Test
    @DisplayName("of a single chain checks all of it, whatever the page")
    void ofChain() {
        write("filing:2026Q3-57", 1);
        write("filing:2026Q3-58", 52);
        assertThat(trail.read(Staff.AUDITOR, chain("filing:2026Q3-58"), 1).firstBroken()).isZero();
        entries.removeIf(each -> each.seq() == 2);
        AuditPage page = trail.read(Staff.AUDITOR, chain("filing:2026Q3-58"), 1);
        assertThat(page.total()).isEqualTo(51);
        assertThat(page.firstBroken()).isEqualTo(2);
        assertThat(trail.read(Staff.AUDITOR, chain("filing:2026Q3-57"), 1).firstBroken()).isZero();
        assertThat(trail.read(Staff.AUDITOR, ALL, 1).firstBroken()).as("not asked for").isZero();
        assertThat(portal.events().of(Viewed.class))
                .extracting(Viewed::what)
                .containsExactly(
                        "audit filing:2026Q3-58, page 1",
                        "audit filing:2026Q3-58, page 1",
                        "audit filing:2026Q3-57, page 1",
                        "audit trail, page 1");
    }

    @Test
    @DisplayName("shows nobody else any entry")
    void others() {
        write("filing:2026Q3-58", 2);
        AuditPage page = trail.read(Staff.REVIEWER, ALL, 1);
        assertThat(page.entries()).isEmpty();
        assertThat(page.total()).isZero();
    }

    @Test
    @DisplayName("offers every action that was ever recorded")
    void actions() {
        write("filing:2026Q3-58", 3);
        assertThat(trail.actions(Staff.AUDITOR)).containsExactly("OPEN", "SAVE");
    }

    @Test
    @DisplayName("checks every chain from its beginning, and is itself recorded")
    void checkAll() {
        write("account:1581", 3);
        write("filing:2026Q3-58", 2);
        entries.removeIf(each -> each.chain().startsWith("filing") && each.seq() == 1);
        ChainCheck check = trail.checkAll(Staff.AUDITOR);
        assertThat(check.chains()).isEqualTo(2);
        assertThat(check.entries()).isEqualTo(4);
        assertThat(check.broken()).containsOnlyKeys("filing:2026Q3-58");
        assertViewed("audit trail, check of all");
    }

    @Test
    @DisplayName("checks a trail that is longer than what is read at a time")
    void longTrail() {
        write("account:1581", 1999);
        write("filing:2026Q3-57", 1);
        write("filing:2026Q3-58", 2001);
        ChainCheck check = trail.checkAll(Staff.AUDITOR);
        assertThat(check.entries()).isEqualTo(4001);
        assertThat(check.chains()).isEqualTo(3);
        assertThat(check.broken()).isEmpty();
        entries.remove(entries.size() - 2);
        assertThat(trail.checkAll(Staff.AUDITOR).broken()).containsEntry("filing:2026Q3-58", 2000);
    }

    @Test
    @DisplayName("checks an empty trail")
    void nothing() {
        assertThat(trail.checkAll(Staff.AUDITOR).entries()).isZero();
    }
}
