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

/** Which node audits the archive, as {@link ReleaseJobs} does it for the work on a release. */
@ApplicationScoped
class ArchiveAuditJob {
    /** How long nothing is heard of the work before it is taken for dead: six missed beats. */
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
     * Begins the work, unless it is under way. The row lets one of two nodes begin.
     *
     * @param who name of who asked for it; empty where nobody did
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

    /** The work that is under way on any node. */
    Optional<ArchiveAuditStanding.Running> find() {
        return sql.first(
                "select started_name, started_at from archive_audit_job where token is not null and"
                        + " heard_at > ?",
                row -> new ArchiveAuditStanding.Running(row.getString(1), Sql.instant(row, 2)),
                clock.instant().minus(SILENCE));
    }

    /** Whether the work is still that of the token; the row is held until the transaction ends. */
    boolean isOurs(String token) {
        return sql.update("update archive_audit_job set heard_at = heard_at where token = ?", token)
                == 1;
    }

    /** Leaves no trace of work that is over. */
    @Transactional(TxType.REQUIRES_NEW)
    public void end(String token) {
        here = "";
        sql.update("update archive_audit_job set token = null where token = ?", token);
    }

    /** Says that the work of this node is alive. */
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
