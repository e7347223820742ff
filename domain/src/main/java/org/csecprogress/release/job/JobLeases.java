package org.csecprogress.release.job;

import java.time.Instant;
import java.util.Optional;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;

/**
 * Stores the leases of long work, which all nodes share. They belong to the portal and not to a
 * person, so no method takes an actor. Every change joins the transaction of its caller, or has its
 * own if there is none.
 */
public interface JobLeases {
    /** Returns the lease on one kind of work on a release, alive or not. */
    Optional<JobLease> find(ReleaseNumber number, JobKind kind);

    /** Returns whether that kind of work on the release was heard of since that time. */
    boolean isAlive(Release release, JobKind kind, Instant since);

    /** Returns whether any work was heard of since that time. */
    boolean isAnyAlive(Instant since);

    /** Stores a lease in place of an earlier one. The caller has locked the release. */
    void replace(Release release, JobKind kind, JobLease lease);

    /**
     * Records the stage that the work has reached, which is a heartbeat too.
     *
     * @return whether the token still holds a lease
     */
    boolean reach(String token, BuildStage stage, int round, Instant at);

    /** Records a heartbeat. */
    void beat(String token, Instant at);

    /** Returns whether the token still holds a lease, and locks it until the transaction ends. */
    boolean hold(String token);

    /** Takes the lease from its holder on any node. */
    void stop(Release release, JobKind kind);

    /** Gives the lease back. */
    void end(String token);
}
