package org.csecprogress.release.archive.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.csecprogress.release.archive.ArchiveAuditLeases;
import org.csecprogress.release.job.service.ReleaseJobs;

/** Lease of the node that audits the archive, like {@link ReleaseJobs} for releases. */
@ApplicationScoped
class ArchiveAuditJob {
    /** Lifetime of a lease without a heartbeat: six missed beats. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final Clock clock = Clock.systemUTC();
    @Inject private ArchiveAuditLeases leases;
    private volatile String here = "";

    /**
     * Takes the lease, unless an audit is running. The row lets only one of two nodes start.
     *
     * @param who name of the person who asked for it; empty if none did
     * @return its token
     */
    Optional<String> begin(String who) {
        String token = UUID.randomUUID().toString();
        Instant now = clock.instant();
        if (!leases.take(token, who, now, silent())) {
            return Optional.empty();
        }
        here = token;
        return Optional.of(token);
    }

    /** Returns the audit running on any node. */
    Optional<ArchiveAuditStanding.Running> find() {
        return leases.find(silent())
                .map(
                        lease ->
                                new ArchiveAuditStanding.Running(
                                        lease.startedName(), lease.startedAt()));
    }

    private Instant silent() {
        return clock.instant().minus(SILENCE);
    }

    /** Returns whether the token still holds the lease, and locks its row. */
    boolean isOurs(String token) {
        return leases.hold(token);
    }

    /** Releases the lease. */
    @Transactional(TxType.REQUIRES_NEW)
    public void end(String token) {
        here = "";
        leases.end(token);
    }

    /** Renews the lease of this node's audit. */
    @Transactional(TxType.REQUIRES_NEW)
    public void beat() {
        String token = here;
        if (!token.isEmpty()) {
            leases.beat(token, clock.instant());
        }
    }
}
