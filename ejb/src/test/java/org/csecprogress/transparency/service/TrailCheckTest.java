package org.csecprogress.transparency.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.audit.AuditKeys;
import org.csecprogress.audit.Tampering;
import org.csecprogress.audit.Tampering.Kind;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Viewed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Specifies how the whole trail is checked; what is found of each tampering, TamperingTest says.
 */
@DisplayName("The check of the whole trail")
class TrailCheckTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final AuditKeys KEYS = AuditKeys.read("test:a-secret-that-only-the-tests-know");

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final TrailCheck check = portal.bean(TrailCheck.class);
    private final List<AuditEntry> entries = portal.memory().block(AuditEntry.class);

    private void write(String chain, int length) {
        String previous = AuditEntry.NO_PREVIOUS;
        for (int seq = 1; seq <= length; seq++) {
            AuditEntry entry =
                    AuditEntry.next(chain, seq, 7, "A", "SAVE", "s", "", NOW, previous)
                            .sealedBy(KEYS.current());
            entries.add(entry);
            previous = entry.digest();
        }
    }

    @Test
    @DisplayName("reads each chain from its beginning, and is itself recorded")
    void recorded() {
        write("account:1581", 3);
        write("filing:2026Q3-58", 2);
        entries.removeIf(each -> each.chain().startsWith("filing") && each.seq() == 1);
        TrailReport report = check.check(Staff.AUDITOR);
        assertThat(report.chains()).isEqualTo(2);
        assertThat(report.entries()).isEqualTo(4);
        assertThat(report.heads()).isZero();
        assertThat(report.tamperings())
                .containsExactly(Tampering.at(Kind.ENTRY_MISSING, "filing:2026Q3-58", 1));
        assertThat(portal.events().all())
                .containsExactly(
                        Viewed.by(
                                Staff.AUDITOR, Viewed.Kind.VIEW, "audit trail, check of all", NOW));
    }

    @Test
    @DisplayName("reads a trail that is longer than what is read at a time")
    void longTrail() {
        write("account:1581", 1999);
        write("filing:2026Q3-57", 1);
        write("filing:2026Q3-58", 2001);
        TrailReport report = check.check(Staff.AUDITOR);
        assertThat(report.entries()).isEqualTo(4001);
        assertThat(report.tamperings()).isEmpty();
    }

    @Test
    @DisplayName("says by which day’s head it knows of what is gone")
    void sealed() {
        write("filing:2026Q3-58", 2);
        portal.bean(HeadMaking.class).makeDue();
        entries.clear();
        assertThat(check.check(Staff.AUDITOR).tamperings())
                .extracting(Tampering::sealed)
                .hasToString("[2026-10-19]");
    }

    @Test
    @DisplayName("reads heads that everybody can read as a file")
    void file() {
        TransparencyService transparency = portal.bean(TransparencyService.class);
        assertThat(transparency.newest()).isEmpty();
        portal.bean(HeadMaking.class).makeDue();
        assertThat(new String(transparency.file(), StandardCharsets.UTF_8))
                .matches(
                        """
                        date,root,previous,key,seal,demonstration
                        2026-10-19,[0-9a-f]{64},0{64},test,[0-9a-f]{64},false
                        """);
    }
}
