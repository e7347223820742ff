package org.csecprogress.systemtests.inside;

import static org.csecprogress.systemtests.inside.Decisions.assertAccepted;
import static org.csecprogress.systemtests.inside.Decisions.assertRefused;
import static org.csecprogress.systemtests.inside.Decisions.await;
import static org.csecprogress.systemtests.inside.FrozenRelease.OFFICER;
import static org.csecprogress.systemtests.inside.FrozenRelease.PUBLISHER;
import static org.csecprogress.systemtests.inside.FrozenRelease.REVIEWER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.csecprogress.auditrelease.ArchiveFinding;
import org.csecprogress.auditrelease.count.Channel;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.ForbiddenException;
import org.csecprogress.release.archive.ArchiveAuditState;
import org.csecprogress.release.archive.service.ArchiveAuditService;
import org.csecprogress.release.archive.service.ArchiveAuditStanding;
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
    private static final Actor PREPARER =
            new Actor(
                    961,
                    "P",
                    Set.of(new Actor.Grant(Role.COUNTY_PREPARER, new CountyCode("29"), null)));
    private static final Actor AUDITOR = FrozenRelease.state(962, Role.AUDITOR);
    private static final String AUDITS = "select count(*) from archive_audit";
    private static final int FIRST = 960;
    private static final int SECOND = 961;
    private static final String TABLE = "ID-04.STATE.TOTAL.Q";

    @Resource(lookup = "java:app/jdbc/csec")
    private DataSource database;

    @Inject private ArchiveAuditService audits;

    private Rows rows;

    @BeforeEach
    void publish() throws SQLException {
        rows = new Rows(database);
        clear();
        release(FIRST, 1, "RESTATED", "300");
        release(SECOND, 2, "PUBLISHED", "307");
    }

    @AfterEach
    void clear() throws SQLException {
        try (Connection connection = database.getConnection()) {
            ReleaseRows.delete(connection, FIRST);
            ReleaseRows.delete(connection, SECOND);
        }
        rows.change("delete from archive_audit");
        rows.change("update archive_audit_job set token = null");
        rows.change("delete from release_job where token = 'theirs'");
    }

    /** Inserts a published release directly, because no build would publish it. */
    private void release(int id, int revision, String status, String amount) throws SQLException {
        rows.change(
                "insert into release (id, period, revision, status, counties_reporting, frozen_at,"
                        + " published_at, tables_digest, version) values (?, '2024Q3', ?, ?, 58,"
                        + " current_timestamp, current_timestamp, ?, 1)",
                id,
                revision,
                status,
                "digest of " + amount);
        rows.change(
                "insert into release_content (release_id, catalog_version, policy, cells, withheld)"
                        + " values (?, 1, 'P', 1, 0)",
                id);
        rows.change(
                "insert into release_table (release_id, table_id, position, measure, dimension,"
                        + " title_en, title_es) values (?, ?, 1, 'ID-04', 'TOTAL', 'T', 'T')",
                id,
                TABLE);
        rows.change(
                "insert into release_cell (release_id, table_id, position, geography, measure,"
                        + " dimension, category, amount, annotation, numerator, denominator,"
                        + " counties) values (?, ?, 1, 'STATE', 'ID-04', 'TOTAL', 'TOTAL', ?, '0',"
                        + " '', '', 58)",
                id,
                TABLE,
                amount);
    }

    private ArchiveAuditStanding look() {
        return audits.look(OFFICER);
    }

    private List<ArchiveFinding> findings() {
        return look().last().orElseThrow().findings().stream()
                .filter(finding -> finding.release().startsWith("2024Q3"))
                .toList();
    }

    private void awaitEnd() throws InterruptedException {
        await(() -> look().running().isEmpty());
    }

    private int count() throws SQLException {
        return Integer.parseInt(rows.of(AUDITS).get(0));
    }

    @Test
    @DisplayName("names the figure that two releases give away, and not its value")
    void found() throws Exception {
        assertTrue(look().last().isEmpty());
        assertAccepted(audits.start(OFFICER));
        awaitEnd();
        ArchiveAuditStanding.Last last = look().last().orElseThrow();
        assertEquals(ArchiveAuditState.FOUND, last.state());
        assertEquals(OFFICER.name(), last.who());
        assertTrue(look().current());
        assertTrue(audits.isAlarming(PUBLISHER));
        List<String> numbers = last.releases().stream().map(Object::toString).toList();
        assertTrue(numbers.containsAll(List.of("2024Q3-r1", "2024Q3-r2")), numbers.toString());
        assertEquals(1, findings().size());
        ArchiveFinding finding = findings().get(0);
        assertEquals("2024Q3-r2", finding.release());
        assertEquals(TABLE, finding.table());
        assertEquals(Channel.RESTATED, finding.channel());
        assertEquals("ID-04 STATE 2024Q3 r2 against r1", finding.count());
    }

    @Test
    @DisplayName("counts a withdrawn release as public")
    void withdrawn() throws Exception {
        rows.change(
                "update release set status = 'WITHDRAWN', withdrawal_notice_en = 'It told a"
                        + " count.', withdrawal_notice_es = 'Dijo una cifra.'"
                        + " where id = 960");
        audits.startDue();
        awaitEnd();
        assertEquals(1, findings().size());
        assertEquals("", look().last().orElseThrow().who());
    }

    @Test
    @DisplayName("finds nothing when the change is large, and drops what it found before")
    void clean() throws Exception {
        audits.startDue();
        awaitEnd();
        assertEquals(1, findings().size());
        rows.change("update release_cell set amount = '311' where release_id = 961");
        rows.change("update release set tables_digest = 'another' where id = 961");
        assertFalse(look().current());
        audits.startDue();
        awaitEnd();
        assertEquals(List.of(), findings());
        assertEquals(
                List.of("0"),
                rows.of(
                        "select count(*) from archive_finding where release_number like '2024Q3%'"));
    }

    @Test
    @DisplayName("runs by itself once for each public state and version of its rules")
    void oncePerSet() throws Exception {
        audits.startDue();
        awaitEnd();
        audits.startDue();
        awaitEnd();
        assertEquals(1, count());
        rows.change("update archive_audit set rules = 'of the version before'");
        assertFalse(look().current());
        audits.startDue();
        awaitEnd();
        assertEquals(2, count());
        assertAccepted(audits.start(PUBLISHER));
        awaitEnd();
        assertEquals(3, count());
    }

    @Test
    @DisplayName("waits for a build and for another audit, unless that one crashed")
    void waits() throws Exception {
        rows.change(
                "insert into release_job (release_id, kind, token, started_by, started_name,"
                        + " started_at, heard_at, stage, round) values (960, 'BUILD', 'theirs', 812,"
                        + " 'S', current_timestamp, current_timestamp, 'PLANNING', 1)");
        audits.startDue();
        assertRefused("archiveAudit.building", audits.start(OFFICER));
        rows.change("delete from release_job where token = 'theirs'");
        rows.change(
                "update archive_audit_job set token = 'theirs', started_name = 'S', started_at ="
                        + " current_timestamp, heard_at = current_timestamp");
        assertEquals("S", look().running().orElseThrow().who());
        audits.startDue();
        assertRefused("archiveAudit.busy", audits.start(OFFICER));
        assertEquals(0, count());
        rows.change("update archive_audit_job set heard_at = timestamp '2024-01-01 00:00:00'");
        audits.startDue();
        awaitEnd();
        assertEquals(1, count());
    }

    @Test
    @DisplayName("reports a failure when it cannot read, and is not retried endlessly")
    void broken() throws Exception {
        rows.change("update release_cell set amount = 'none' where release_id = 961");
        audits.startDue();
        awaitEnd();
        assertEquals(ArchiveAuditState.BROKEN, look().last().orElseThrow().state());
        audits.startDue();
        awaitEnd();
        assertEquals(1, count());
    }

    @Test
    @DisplayName("is for officer and publisher, and each view and each start is recorded")
    void roles() throws Exception {
        String looks =
                "select count(*) from audit_entry where action in ('VIEW_ARCHIVE_AUDIT',"
                        + " 'AUDIT_ARCHIVE')";
        int before = Integer.parseInt(rows.of(looks).get(0));
        audits.look(PUBLISHER);
        assertAccepted(audits.start(PUBLISHER));
        assertEquals(before + 2, Integer.parseInt(rows.of(looks).get(0)));
        awaitEnd();
        for (Actor other : List.of(REVIEWER, PREPARER, AUDITOR, Actor.NOBODY)) {
            assertThrows(ForbiddenException.class, () -> audits.look(other));
            assertThrows(ForbiddenException.class, () -> audits.isAlarming(other));
            assertThrows(ForbiddenException.class, () -> audits.start(other));
        }
        assertEquals(1, count());
    }
}
