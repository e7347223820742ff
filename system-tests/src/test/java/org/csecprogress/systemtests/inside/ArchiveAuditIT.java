package org.csecprogress.systemtests.inside;

import static org.csecprogress.builders.PlayedRelease.aRelease;
import static org.csecprogress.systemtests.inside.Decisions.assertAccepted;
import static org.csecprogress.systemtests.inside.Decisions.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.auditrelease.ArchiveFinding;
import org.csecprogress.auditrelease.count.Channel;
import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.archive.ArchiveAuditState;
import org.csecprogress.release.archive.service.ArchiveAuditService;
import org.csecprogress.release.archive.service.ArchiveAuditStanding;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.reading.service.PublicReleases;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Audits two public releases of a quarter that give a count away together. */
@DisplayName("Inside the server, the audit of the archive")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
class ArchiveAuditIT {
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2024Q3");
    private static final String TABLE = "ID-04.STATE.TOTAL.Q";

    @Inject private ServerStore store;
    @Inject private ArchiveAuditService audits;
    @Inject private PublicReleases releases;

    /** Stores two releases that no build would have let out. */
    @BeforeEach
    void publish() {
        clear();
        store.add(
                aRelease()
                        .in(PERIOD.toString())
                        .at("2025-01-20T17:00:00Z")
                        .with(table(300))
                        .restated());
        store.add(
                aRelease()
                        .in(PERIOD.toString())
                        .revision(2)
                        .at("2025-02-20T17:00:00Z")
                        .with(table(307))
                        .published());
        // Nothing has told this node, as nothing does when another one publishes.
        releases.confirm();
    }

    @AfterEach
    void clear() {
        QuarterRows.delete(PERIOD);
        store.ask(em -> em.createNativeQuery("delete from archive_audit").executeUpdate());
        releases.confirm();
    }

    private static ReleaseTable table(int amount) {
        ReleaseRow state =
                new ReleaseRow(
                        PERIOD,
                        "STATE",
                        "ID-04",
                        TableId.TOTAL,
                        TableId.TOTAL,
                        Optional.of(BigDecimal.valueOf(amount)),
                        Set.of(),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        58);
        LocalText title = new LocalText("T", "T");
        return new ReleaseTable(TABLE, "ID-04", TableId.TOTAL, title, List.of(state));
    }

    private ArchiveAuditStanding look() {
        return audits.look(Staff.DISCLOSURE);
    }

    private ArchiveAuditStanding.Last ended() throws InterruptedException {
        await(() -> look().running().isEmpty());
        return look().last().orElseThrow();
    }

    private long count() {
        return store.ask(
                em ->
                        em.createQuery("select count(a) from FinishedArchiveAudit a", Long.class)
                                .getSingleResult());
    }

    @Test
    @DisplayName("names the figure that two releases give away, by itself once and when asked")
    void found() throws InterruptedException {
        assertTrue(look().last().isEmpty());
        audits.startDue();
        ArchiveAuditStanding.Last last = ended();
        assertEquals("", last.who());
        assertTrue(look().current());
        assertTrue(audits.isAlarming(Staff.PUBLISHER));
        assertFound(last);
        audits.startDue();
        ended();
        assertEquals(1, count());
        assertAccepted(audits.start(Staff.DISCLOSURE));
        last = ended();
        assertEquals(2, count());
        assertEquals(Staff.DISCLOSURE.name(), last.who());
        assertFound(last);
    }

    private static void assertFound(ArchiveAuditStanding.Last last) {
        assertEquals(ArchiveAuditState.FOUND, last.state());
        List<String> numbers = last.releases().stream().map(Object::toString).toList();
        assertTrue(numbers.containsAll(List.of("2024Q3-r1", "2024Q3-r2")), numbers.toString());
        List<ArchiveFinding> findings =
                last.findings().stream()
                        .filter(finding -> finding.release().startsWith("2024Q3"))
                        .toList();
        assertEquals(1, findings.size());
        ArchiveFinding finding = findings.get(0);
        assertEquals("2024Q3-r2", finding.release());
        assertEquals(TABLE, finding.table());
        assertEquals(Channel.RESTATED, finding.channel());
        assertEquals("ID-04 STATE 2024Q3 r2 against r1", finding.count());
    }
}
