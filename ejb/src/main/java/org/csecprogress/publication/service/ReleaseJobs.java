package org.csecprogress.publication.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.publication.Release;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.making.BuildStage;
import org.csecprogress.publication.making.BuildWatch;
import org.csecprogress.publication.service.ReleaseJob.Kind;

/**
 * Leases of long work, shared by all nodes. Each job has a row with a heartbeat every few seconds.
 * A job ends with its row, and a job that lost its row saves nothing.
 */
@ApplicationScoped
class ReleaseJobs {
    /** Lifetime of a lease without a heartbeat: six missed beats. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private static final String FIND =
            "select j.started_name, j.started_at, j.stage, j.round, j.heard_at from release_job j"
                    + " join release r on r.id = j.release_id where r.period = ? and r.revision ="
                    + " ? and j.kind = ?";

    private final Clock clock = Clock.systemUTC();
    private final Set<String> here = ConcurrentHashMap.newKeySet();
    private final Sql sql;

    protected ReleaseJobs() {
        this(null);
    }

    @Inject
    ReleaseJobs(Sql sql) {
        this.sql = sql;
    }

    /**
     * Starts a job, in the transaction that has locked the release.
     *
     * @return its token; empty if the same kind of job is running
     */
    Optional<String> begin(Release release, Kind kind, Actor actor) {
        if (find(release.number(), kind).filter(ReleaseJob::alive).isPresent()) {
            return Optional.empty();
        }
        String token = UUID.randomUUID().toString();
        Instant now = clock.instant();
        sql.update("delete from release_job where release_id = ? and kind = ?", release.id(), kind);
        sql.update(
                "insert into release_job (release_id, kind, token, started_by, started_name,"
                        + " started_at, heard_at, stage, round) values (?, ?, ?, ?, ?, ?, ?, ?, 1)",
                release.id(),
                kind,
                token,
                actor.accountId(),
                actor.name(),
                now,
                now,
                BuildStage.READING);
        here.add(token);
        return Optional.of(token);
    }

    /**
     * Returns the job that is running or died.
     *
     * <p>A job stores its result before it deletes its row. Read this before the result: if the row
     * is then gone, the result is already stored.
     */
    Optional<ReleaseJob> find(ReleaseNumber number, Kind kind) {
        Instant silent = clock.instant().minus(SILENCE);
        return sql.first(
                FIND,
                row ->
                        new ReleaseJob(
                                row.getString(1),
                                Sql.instant(row, 2),
                                BuildStage.valueOf(row.getString(3)),
                                row.getInt(4),
                                Sql.instant(row, 5).isAfter(silent)),
                number.period().toString(),
                number.revision(),
                kind);
    }

    /** Returns whether any job on any release is running. */
    boolean isAnyAlive() {
        return sql.first(
                        "select token from release_job where heard_at > ?",
                        row -> row.getString(1),
                        clock.instant().minus(SILENCE))
                .isPresent();
    }

    /** Returns a watch that records the progress of a job, and stops it if its row is gone. */
    BuildWatch watch(String token) {
        return (stage, round) -> {
            int known =
                    sql.update(
                            "update release_job set stage = ?, round = ?, heard_at = ? where token"
                                    + " = ?",
                            stage,
                            round,
                            clock.instant(),
                            token);
            if (known == 0) {
                throw new JobStoppedException();
            }
        };
    }

    /** Returns whether the job still has its row, and locks the row until the transaction ends. */
    boolean isOurs(String token) {
        return sql.update("update release_job set heard_at = heard_at where token = ?", token) == 1;
    }

    /** Stops a job on any node. */
    void stop(Release release, Kind kind) {
        sql.update("delete from release_job where release_id = ? and kind = ?", release.id(), kind);
    }

    /** Deletes the row of a finished job. */
    @Transactional(TxType.REQUIRES_NEW)
    public void end(String token) {
        here.remove(token);
        sql.update("delete from release_job where token = ?", token);
    }

    /** Records a heartbeat for the jobs of this node. */
    @Transactional(TxType.REQUIRES_NEW)
    public void beat() {
        for (String token : here) {
            sql.update(
                    "update release_job set heard_at = ? where token = ?", clock.instant(), token);
        }
    }
}
