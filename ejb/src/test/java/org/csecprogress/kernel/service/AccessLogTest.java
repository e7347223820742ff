package org.csecprogress.kernel.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.csecprogress.audit.AuditEntries;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.audit.service.AuditRecorder;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies how downloads and refusals are recorded. */
@DisplayName("In the trail")
class AccessLogTest {
    /** In California it is the evening before. */
    private static final Instant NOW = Instant.parse("2026-10-21T06:59:59Z");

    private final InMemoryPortal portal = new InMemoryPortal(NOW).observed(AuditRecorder.class);
    private final AccessLog log = portal.bean(AccessLog.class);

    private AuditEntries entries() {
        return portal.bean(AuditEntries.class);
    }

    @Test
    @DisplayName("each table that leaves as a file is an entry, with the number of its lines")
    void tables() {
        log.exported(Staff.REVIEWER, "/state/queue", "filings", 58);
        log.exported(Staff.REVIEWER, "/state/queue", "filings", 57);
        assertThat(entries().ofChain("account:1"))
                .extracting(entry -> entry.action() + " " + entry.subject() + " " + entry.detail())
                .containsExactly(
                        "EXPORT_TABLE /state/queue filings 58",
                        "EXPORT_TABLE /state/queue filings 57");
    }

    @Test
    @DisplayName("a page that is refused is one entry a person and day in California")
    void refusals() {
        log.refused(Staff.REVIEWER, "/state/audit");
        log.refused(Staff.REVIEWER, "/state/audit");
        log.refused(Staff.REVIEWER, "/state/accounts");
        log.refused(Staff.AUDITOR, "/state/accounts");
        portal.at(NOW.plusSeconds(1));
        log.refused(Staff.REVIEWER, "/state/audit");
        assertThat(entries().ofChain("account:1"))
                .extracting(AuditEntry::subject)
                .containsExactly("/state/audit", "/state/accounts", "/state/audit");
        assertThat(entries().ofChain("account:9"))
                .extracting(AuditEntry::action)
                .containsExactly("REFUSED");
    }
}
