package org.csecprogress.publication.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.csecprogress.kernel.service.Sql;

/** Lease of the node that audits the archive, like {@link ReleaseJobs} for releases. */
@ApplicationScoped
class ArchiveAuditJob {
    /** Lifetime of a lease without a heartbeat: six missed beats. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final Clock clock = Clock.systemUTC();
    private final Sql sql;
    private volatile String here = "";

    protected ArchiveAuditJob() {
        this(null);
    }

    @Inject
    ArchiveAuditJob(Sql sql) {
        this.sql = sql;
    }

    /**
     * Takes the lease, unless an audit is running. The row lets only one of two nodes start.
     *
     * @param who name of the person who asked for it; empty if none did
     * @return its token
     */
    Optional<String> begin(String who) {
        String token = UUID.randomUUID().toString();
        Instant now = clock.instant();
        int mine =
                sql.update(
                        "update archive_audit_job set token = ?, started_name = ?, started_at = ?,"
                                + " heard_at = ? where id = 1 and (token is null or heard_at <= ?)",
                        token,
                        who,
                        now,
                        now,
                        now.minus(SILENCE));
        if (mine == 0) {
            return Optional.empty();
        }
        here = token;
        return Optional.of(token);
    }

    /** Returns the audit running on any node. */
    Optional<ArchiveAuditStanding.Running> find() {
        return sql.first(
                "select started_name, started_at from archive_audit_job where token is not null and"
                        + " heard_at > ?",
                row -> new ArchiveAuditStanding.Running(row.getString(1), Sql.instant(row, 2)),
                clock.instant().minus(SILENCE));
    }

    /** Returns whether the token still holds the lease, and locks its row. */
    boolean isOurs(String token) {
        return sql.update("update archive_audit_job set heard_at = heard_at where token = ?", token)
                == 1;
    }

    /** Releases the lease. */
    @Transactional(TxType.REQUIRES_NEW)
    public void end(String token) {
        here = "";
        sql.update("update archive_audit_job set token = null where token = ?", token);
    }

    /** Renews the lease of this node's audit. */
    @Transactional(TxType.REQUIRES_NEW)
    public void beat() {
        String token = here;
        if (!token.isEmpty()) {
            sql.update(
                    "update archive_audit_job set heard_at = ? where token = ?",
                    clock.instant(),
                    token);
        }
    }
}
