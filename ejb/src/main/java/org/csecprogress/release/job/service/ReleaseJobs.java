package org.csecprogress.release.job.service;

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
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.job.BuildWatch;
import org.csecprogress.release.job.JobKind;
import org.csecprogress.release.job.JobLease;
import org.csecprogress.release.job.JobLeases;

/**
 * Leases of long work, shared by all nodes. Each job has a row with a heartbeat every few seconds.
 * A job ends with its row, and a job that lost its row saves nothing.
 */
@ApplicationScoped
public class ReleaseJobs {
    /** Lifetime of a lease without a heartbeat: six missed beats. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final Clock clock = Clock.systemUTC();
    private final Set<String> here = ConcurrentHashMap.newKeySet();
    @Inject private JobLeases leases;

    /**
     * Starts a job, in the transaction that has locked the release.
     *
     * @return its token; empty if the same kind of job is running
     */
    public Optional<String> begin(Release release, JobKind kind, Actor actor) {
        if (leases.isAlive(release, kind, silent())) {
            return Optional.empty();
        }
        String token = UUID.randomUUID().toString();
        leases.replace(release, kind, new JobLease(release, kind, token, actor, clock.instant()));
        here.add(token);
        return Optional.of(token);
    }

    /**
     * Returns the job that is running or died.
     *
     * <p>A job stores its result before it deletes its row. Read this before the result: if the row
     * is then gone, the result is already stored.
     */
    public Optional<ReleaseJob> find(ReleaseNumber number, JobKind kind) {
        return leases.find(number, kind)
                .map(
                        lease ->
                                new ReleaseJob(
                                        lease.startedName(),
                                        lease.startedAt(),
                                        lease.stage(),
                                        lease.round(),
                                        lease.isAlive(silent())));
    }

    private Instant silent() {
        return clock.instant().minus(SILENCE);
    }

    /** Returns whether any job on any release is running. */
    public boolean isAnyAlive() {
        return leases.isAnyAlive(silent());
    }

    /** Returns a watch that records the progress of a job, and stops it if its row is gone. */
    public BuildWatch watch(String token) {
        return (stage, round) -> {
            if (!leases.reach(token, stage, round, clock.instant())) {
                throw new JobStoppedException();
            }
        };
    }

    /** Returns whether the job still has its row, and locks the row until the transaction ends. */
    public boolean isOurs(String token) {
        return leases.hold(token);
    }

    /** Stops a job on any node. */
    public void stop(Release release, JobKind kind) {
        leases.stop(release, kind);
    }

    /** Deletes the row of a finished job. */
    @Transactional(TxType.REQUIRES_NEW)
    public void end(String token) {
        here.remove(token);
        leases.end(token);
    }

    /** Records a heartbeat for the jobs of this node. */
    @Transactional(TxType.REQUIRES_NEW)
    public void beat() {
        for (String token : here) {
            leases.beat(token, clock.instant());
        }
    }
}
