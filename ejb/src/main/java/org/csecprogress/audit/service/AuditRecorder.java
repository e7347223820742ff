package org.csecprogress.audit.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.audit.ChainCheck;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.Sql;

/**
 * Writes audit entries in the business transaction: if an entry cannot be written, the action
 * fails. It observes events and is never called directly.
 */
@Stateless
@Guarded
@ForEverybody
public class AuditRecorder {
    private static final String LAST =
            "select seq, digest from audit_entry where chain = ? order by seq desc limit 1";
    private static final String INSERT =
            "insert into audit_entry (chain, seq, actor_id, actor_name, action, subject, detail,"
                    + " happened_at, previous, digest) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String CHAIN =
            "select chain, seq, actor_id, actor_name, action, subject, detail, happened_at,"
                    + " previous, digest from audit_entry where chain = ? order by seq";

    private static final String ACCOUNT = "account:";
    private static final String HOLD_ACCOUNT = "select id from account where id = ? for update";

    private final Sql sql;

    protected AuditRecorder() {
        this(null);
    }

    @Inject
    public AuditRecorder(Sql sql) {
        this.sql = sql;
    }

    /**
     * Adds the event to its chain. If two transactions write the same position, the second fails on
     * the key and is rolled back. A filing is already locked by the transaction that changes it. An
     * account is locked here, because its owner may open two pages at once.
     */
    public void record(@Observes AuditedEvent event) {
        String chain = event.chain();
        if (chain.startsWith(ACCOUNT)) {
            sql.list(
                    HOLD_ACCOUNT,
                    row -> row.getLong(1),
                    Long.parseLong(chain.substring(ACCOUNT.length())));
        }
        AuditEntry last =
                sql.first(LAST, row -> entryAt(chain, row.getInt(1), row.getString(2)), chain)
                        .orElse(entryAt(chain, 0, AuditEntry.NO_PREVIOUS));
        AuditEntry next =
                AuditEntry.next(
                        chain,
                        last.seq() + 1,
                        event.actorId(),
                        event.actorName(),
                        event.auditAction(),
                        event.subject(),
                        event.detail(),
                        event.at(),
                        last.digest());
        sql.update(
                INSERT,
                next.chain(),
                next.seq(),
                next.actorId(),
                next.actorName(),
                next.action(),
                next.subject(),
                next.detail(),
                next.at(),
                next.previous(),
                next.digest());
    }

    /**
     * Checks a chain from its beginning.
     *
     * @return position of the first entry that was changed, moved or removed, or 0 if there is none
     */
    public int firstBroken(String chain) {
        ChainCheck check = new ChainCheck();
        sql.list(CHAIN, AuditRecorder::entry, chain).forEach(check::see);
        return check.broken().getOrDefault(chain, 0);
    }

    /** Reads an entry from a row that has all columns in the order of the record. */
    static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getString(1),
                row.getInt(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                Sql.instant(row, 8),
                row.getString(9),
                row.getString(10));
    }

    private static AuditEntry entryAt(String chain, int seq, String digest) {
        return new AuditEntry(chain, seq, 0, "", "", "", "", Instant.EPOCH, "", digest);
    }
}
