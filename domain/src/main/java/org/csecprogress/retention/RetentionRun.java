package org.csecprogress.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** The last run of the schedule for a kind of records. */
@Entity
@Table(name = "retention_run")
@NamedQuery(name = RetentionRun.ALL, query = "select r from RetentionRun r")
public class RetentionRun {
    /** The last run of each kind. */
    public static final String ALL = "RetentionRun.all";

    @Id
    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, length = 24)
    private RecordKind kind;

    @NotNull
    @Column(name = "ran_at", nullable = false)
    private Instant ranAt;

    @Column(name = "deleted_rows")
    private long deleted;

    private boolean held;

    /** For the persistence provider. */
    protected RetentionRun() {}

    /** Creates the first run of a kind. */
    public RetentionRun(RecordKind kind, Instant ranAt, long deleted, boolean held) {
        this.kind = kind;
        ran(ranAt, deleted, held);
    }

    /** Notes another run. */
    public final void ran(Instant at, long rows, boolean isHeld) {
        ranAt = at;
        deleted = rows;
        held = isHeld;
    }

    public RecordKind kind() {
        return kind;
    }

    /** Returns when the schedule ran. */
    public Instant ranAt() {
        return ranAt;
    }

    /** Returns how many records it deleted. */
    public long deleted() {
        return deleted;
    }

    /** Whether a legal hold kept it from deleting. */
    public boolean isHeld() {
        return held;
    }
}
