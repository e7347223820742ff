package org.csecprogress.release.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * The right of one node to audit the archive. There is one row, which nobody holds while it has no
 * token. Its queries change it, so that only one of two nodes can take it.
 */
@Entity
@Table(name = "archive_audit_job")
@NamedQuery(
        name = ArchiveAuditLease.TAKE,
        query =
                """
                update ArchiveAuditLease l
                set l.token = :token, l.startedName = :name, l.startedAt = :now, l.heardAt = :now
                where l.token is null or l.heardAt <= :silent""")
@NamedQuery(
        name = ArchiveAuditLease.ALIVE,
        query =
                """
                select l from ArchiveAuditLease l
                where l.token is not null and l.heardAt > :since""")
@NamedQuery(
        name = ArchiveAuditLease.BY_TOKEN,
        query = "select l from ArchiveAuditLease l where l.token = :token")
@NamedQuery(
        name = ArchiveAuditLease.BEAT,
        query = "update ArchiveAuditLease l set l.heardAt = :now where l.token = :token")
@NamedQuery(
        name = ArchiveAuditLease.END,
        query = "update ArchiveAuditLease l set l.token = null where l.token = :token")
public class ArchiveAuditLease {
    /** Takes the lease, unless its holder was heard of lately. */
    public static final String TAKE = "ArchiveAuditLease.take";

    /** Query for the lease, if its holder was heard of since a time. */
    public static final String ALIVE = "ArchiveAuditLease.alive";

    /** Query for the lease with a token. */
    public static final String BY_TOKEN = "ArchiveAuditLease.byToken";

    /** Records a heartbeat. */
    public static final String BEAT = "ArchiveAuditLease.beat";

    /** Gives the lease back. */
    public static final String END = "ArchiveAuditLease.end";

    @Id
    @Min(1)
    @Max(1)
    private int id;

    @Size(max = 36)
    @Column(length = 36)
    private String token;

    @NotNull
    @Size(max = 120)
    @Column(name = "started_name", nullable = false, length = 120)
    private String startedName;

    @NotNull
    @Column(name = "started_at", nullable = false)
    private Instant startedAt;

    @NotNull
    @Column(name = "heard_at", nullable = false)
    private Instant heardAt;

    /** For the persistence provider. */
    protected ArchiveAuditLease() {}

    /** Returns the name of the person who asked for the audit; empty if none did. */
    public String startedName() {
        return startedName;
    }

    /** Returns when the audit started, by the real clock. */
    public Instant startedAt() {
        return startedAt;
    }

    /** Returns when its holder was last heard of, by the real clock. */
    public Instant heardAt() {
        return heardAt;
    }
}
