package org.csecprogress.exchange.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.List;
import org.csecprogress.audit.AuditEntries;
import org.csecprogress.audit.service.AuditRecorder;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.access.Exported;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies how filings leave the portal. */
@DisplayName("A filing that leaves the portal")
class FilingExportsTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Actor PREPARER = Staff.preparer(YUBA);

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final FilingExports exports = portal.bean(FilingExports.class);
    private Filing filing;

    @BeforeEach
    void file() {
        aFiling().of("Yuba").into(portal);
        portal.observed(AuditRecorder.class);
        filing =
                portal.bean(FilingService.class)
                        .find(PREPARER, YUBA, ReportingPeriod.of("2026Q3"))
                        .orElseThrow();
    }

    private void take(Exported.Kind kind, String form) {
        assertThat(exports.take(PREPARER, filing, kind, form).filing()).isSameAs(filing);
    }

    private List<String> entries() {
        return portal.bean(AuditEntries.class).ofChain("account:" + PREPARER.accountId()).stream()
                .map(entry -> entry.action() + " " + entry.subject())
                .toList();
    }

    @Test
    @DisplayName("as a file is recorded each time")
    void files() {
        take(Exported.Kind.EXPORT_FILING, "XLSX");
        take(Exported.Kind.EXPORT_FILING, "XLSX");
        take(Exported.Kind.EXPORT_ERRORS, "CSV");
        assertThat(entries())
                .containsExactly(
                        "EXPORT_FILING filing:2026Q3-58 revision 1 as XLSX",
                        "EXPORT_FILING filing:2026Q3-58 revision 1 as XLSX",
                        "EXPORT_ERRORS filing:2026Q3-58 revision 1 as CSV");
    }

    @Test
    @DisplayName("for the county’s own system is recorded once an hour and form")
    void systems() {
        take(Exported.Kind.READ_BY_SYSTEM, "JSON");
        portal.at(NOW.plusSeconds(3600));
        take(Exported.Kind.READ_BY_SYSTEM, "JSON");
        take(Exported.Kind.READ_BY_SYSTEM, "CSV");
        portal.at(NOW.plusSeconds(3601));
        take(Exported.Kind.READ_BY_SYSTEM, "JSON");
        assertThat(entries())
                .containsExactly(
                        "READ_BY_SYSTEM filing:2026Q3-58 revision 1 as JSON",
                        "READ_BY_SYSTEM filing:2026Q3-58 revision 1 as CSV",
                        "READ_BY_SYSTEM filing:2026Q3-58 revision 1 as JSON");
    }
}
