package org.csecprogress.release.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.key.RowKey;
import org.csecprogress.release.Release;

/**
 * The right of one node to do one kind of work on a release. It lasts while its holder sends
 * heartbeats.
 */
@Entity
@IdClass(JobLease.Key.class)
@Table(name = "release_job")
@NamedQuery(
        name = JobLease.OF_RELEASE,
        query =
                """
                select l from JobLease l
                where l.release.period = :period and l.release.revision = :revision
                and l.kind = :kind""")
@NamedQuery(
        name = JobLease.ALIVE,
        query = "select count(l) from JobLease l where l.heardAt > :since")
@NamedQuery(
        name = JobLease.ALIVE_OF_RELEASE,
        query =
                """
                select count(l) from JobLease l
                where l.release = :release and l.kind = :kind and l.heardAt > :since""")
@NamedQuery(name = JobLease.BY_TOKEN, query = "select l from JobLease l where l.token = :token")
@NamedQuery(
        name = JobLease.REACH,
        query =
                """
                update JobLease l
                set l.stage = :stage, l.round = :round, l.heardAt = :at
                where l.token = :token""")
@NamedQuery(
        name = JobLease.BEAT,
        query = "update JobLease l set l.heardAt = :at where l.token = :token")
@NamedQuery(
        name = JobLease.STOP,
        query = "delete from JobLease l where l.release = :release and l.kind = :kind")
@NamedQuery(name = JobLease.END, query = "delete from JobLease l where l.token = :token")
public class JobLease {
    /** Query for the lease on a release. */
    public static final String OF_RELEASE = "JobLease.ofRelease";

    /** Query for how many leases were renewed since a time. */
    public static final String ALIVE = "JobLease.alive";

    /** Query for whether the lease on a release was renewed since a time. */
    public static final String ALIVE_OF_RELEASE = "JobLease.aliveOfRelease";

    /** Query for the lease with a token. */
    public static final String BY_TOKEN = "JobLease.byToken";

    /** Records the stage that the work has reached. */
    public static final String REACH = "JobLease.reach";

    /** Records a heartbeat. */
    public static final String BEAT = "JobLease.beat";

    /** Takes the lease from its holder. */
    public static final String STOP = "JobLease.stop";

    /** Gives the lease back. */
    public static final String END = "JobLease.end";

    /** Key of a lease. */
    public static final class Key extends RowKey {
        private static final long serialVersionUID = 1;

        private long release;
        private JobKind kind;

        @Override
        protected List<Object> columns() {
            return List.of(release, kind);
        }
    }

    @Id
    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "release_id", nullable = false, updatable = false)
    private Release release;

    @Id
    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private JobKind kind;

    @NotNull
    @Size(max = 36)
    @Column(nullable = false, updatable = false, length = 36)
    private String token;

    @Column(name = "started_by", nullable = false, updatable = false)
    private long startedBy;

    @NotNull
    @Size(max = 120)
    @Column(name = "started_name", nullable = false, updatable = false, length = 120)
    private String startedName;

    @NotNull
    @Column(name = "started_at", nullable = false, updatable = false)
    private Instant startedAt;

    @NotNull
    @Column(name = "heard_at", nullable = false)
    private Instant heardAt;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private BuildStage stage;

    @Column(nullable = false)
    private int round;

    /** For the persistence provider. */
    protected JobLease() {}

    /**
     * Creates a lease on work that starts now, by the real clock.
     *
     * @param token what the holder shows to renew it
     */
    public JobLease(Release release, JobKind kind, String token, Actor actor, Instant now) {
        this.release = release;
        this.kind = kind;
        this.token = token;
        this.startedBy = actor.accountId();
        this.startedName = actor.name();
        this.startedAt = now;
        this.heardAt = now;
        this.stage = BuildStage.READING;
        this.round = 1;
    }

    /** Returns the account that started the work. */
    public long startedBy() {
        return startedBy;
    }

    /** Returns the name of the person who started the work. */
    public String startedName() {
        return startedName;
    }

    /** Returns when the work started, by the real clock. */
    public Instant startedAt() {
        return startedAt;
    }

    /** Returns the stage that the work has reached. */
    public BuildStage stage() {
        return stage;
    }

    /** Returns how often the work has reached the stage, from 1. */
    public int round() {
        return round;
    }

    /** Returns whether its holder was heard of since that time. */
    public boolean isAlive(Instant since) {
        return heardAt.isAfter(since);
    }
}
