package org.csecprogress.release.archive;

import java.time.Instant;
import java.util.Optional;

/**
 * Stores the lease of the audit of the archive, which all nodes share. It belongs to the portal and
 * not to a person, so no method takes an actor. Every change joins the transaction of its caller,
 * or has its own if there is none.
 */
public interface ArchiveAuditLeases {
    /**
     * Takes the lease, unless another holds it.
     *
     * @param name name of the person who asked for the audit; empty if none did
     * @param silent a holder that was not heard of since is dead
     * @return whether the token now holds the lease
     */
    boolean take(String token, String name, Instant now, Instant silent);

    /** Returns the lease, if its holder was heard of since that time. */
    Optional<ArchiveAuditLease> find(Instant since);

    /** Returns whether the token still holds the lease, and locks it until the transaction ends. */
    boolean hold(String token);

    /** Records a heartbeat. */
    void beat(String token, Instant now);

    /** Gives the lease back. */
    void end(String token);
}
