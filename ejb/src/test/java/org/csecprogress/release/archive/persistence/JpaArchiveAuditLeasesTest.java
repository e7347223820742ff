package org.csecprogress.release.archive.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.csecprogress.release.archive.ArchiveAuditLease;
import org.csecprogress.release.archive.ArchiveAuditLeases;
import org.csecprogress.release.persistence.WithReleases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The lease of the audit of the archive")
class JpaArchiveAuditLeasesTest extends WithReleases {
    private static final Instant EARLIER = NOON.minusSeconds(60);
    private static final Instant LATER = NOON.plusSeconds(60);

    private ArchiveAuditLeases leases;

    @BeforeEach
    void open() {
        leases = new JpaArchiveAuditLeases(em);
    }

    private boolean take(String token, Instant now, Instant silent) {
        boolean taken = leases.take(token, "Dana Officer", now, silent);
        forget();
        return taken;
    }

    @Test
    @DisplayName("is taken once")
    void once() {
        assertThat(leases.find(EARLIER)).isEmpty();
        assertThat(take("one", NOON, EARLIER)).isTrue();
        assertThat(take("two", NOON, EARLIER)).isFalse();
        assertThat(leases.find(EARLIER))
                .map(ArchiveAuditLease::startedName)
                .contains("Dana Officer");
        assertThat(leases.find(EARLIER)).map(ArchiveAuditLease::startedAt).contains(NOON);
    }

    @Test
    @DisplayName("is taken over from a holder that died")
    void takenOver() {
        take("one", NOON, EARLIER);
        assertThat(leases.find(NOON)).isEmpty();
        assertThat(take("two", LATER, NOON)).isTrue();
        assertThat(leases.hold("one")).isFalse();
        assertThat(leases.hold("two")).isTrue();
    }

    @Test
    @DisplayName("is kept by a heartbeat and given back by its holder alone")
    void end() {
        take("one", NOON, EARLIER);
        leases.beat("one", LATER);
        forget();
        assertThat(leases.find(NOON)).map(ArchiveAuditLease::heardAt).contains(LATER);
        leases.end("two");
        assertThat(leases.hold("one")).isTrue();
        leases.end("one");
        assertThat(leases.hold("one")).isFalse();
        assertThat(leases.find(NOON)).isEmpty();
    }
}
