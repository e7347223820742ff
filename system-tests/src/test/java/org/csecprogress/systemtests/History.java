package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.audit.AuditKeys;

/** Invariants of any database of the portal. */
final class History {
    private static final String STATUS_WITHOUT_EVENT =
            "select s.period || '-' || s.county || ' is ' || s.status from submission s where not"
                    + " exists (select 1 from submission_event e where e.submission_id = s.id and"
                    + " e.to_status = s.status and e.id = (select max(l.id) from submission_event l"
                    + " where l.submission_id = s.id))";
    private static final String EVENT_WITHOUT_ENTRY =
            "select e.period || '-' || e.county || ' ' || e.action from submission_event e group by"
                    + " e.period, e.county, e.action, e.actor_id having count(*) > (select count(*)"
                    + " from audit_entry a where a.chain = 'filing:' || e.period || '-' || e.county"
                    + " and a.action = e.action and a.actor_id = e.actor_id)";
    private static final String WITHOUT_WORKING_COPY =
            "select s.period || '-' || s.county from submission s where not exists (select 1 from"
                    + " revision r where r.submission_id = s.id and r.number = s.revision)";
    private static final String CHAINS =
            "select chain, seq, actor_id, actor_name, action, subject, detail, happened_at,"
                    + " previous, digest, key_id from audit_entry order by chain, seq";

    private static final AuditKeys KEYS = AuditKeys.read(TestDatabase.AUDIT_KEY);

    private History() {}

    /** Fails unless statuses match their last events, which are in intact audit chains. */
    static void assertWhole(Connection connection) throws SQLException {
        assertThat(lines(connection, STATUS_WITHOUT_EVENT))
                .as("submissions whose status is not that of their last event")
                .isEmpty();
        assertThat(lines(connection, EVENT_WITHOUT_ENTRY))
                .as("events without an audit entry")
                .isEmpty();
        assertThat(lines(connection, WITHOUT_WORKING_COPY))
                .as("submissions without their revision")
                .isEmpty();
        assertThat(brokenChains(connection)).as("broken audit chains").isEmpty();
    }

    private static List<String> brokenChains(Connection connection) throws SQLException {
        List<String> broken = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(CHAINS)) {
            AuditEntry before = null;
            while (rows.next()) {
                AuditEntry entry = entry(rows);
                boolean isFirst = before == null || !before.chain().equals(entry.chain());
                int seq = isFirst ? 1 : before.seq() + 1;
                String previous = isFirst ? AuditEntry.NO_PREVIOUS : before.digest();
                if (entry.seq() != seq
                        || !entry.previous().equals(previous)
                        || !entry.isIntact(KEYS)) {
                    broken.add(entry.chain() + " at " + seq);
                }
                before = entry;
            }
        }
        return broken;
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getString(1),
                row.getInt(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(9),
                row.getString(10),
                row.getString(11));
    }

    static List<String> lines(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines;
        }
    }
}
