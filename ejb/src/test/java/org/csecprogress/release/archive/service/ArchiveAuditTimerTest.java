package org.csecprogress.release.archive.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Instant;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.LaterWork;
import org.csecprogress.inmemory.PublishedParts;
import org.csecprogress.inmemory.ReleaseParts;
import org.csecprogress.release.archive.ArchiveAuditLease;
import org.csecprogress.release.archive.ArchiveAuditLeases;
import org.csecprogress.release.job.service.Background;
import org.csecprogress.release.record.PublicRecords;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what happens by itself around the audit of the archive. */
@DisplayName("The timer of the audit of the archive")
class ArchiveAuditTimerTest {
    private static final Instant NOW = Instant.parse("2026-11-03T20:00:00Z");

    private final PublishedParts published = new PublishedParts();
    private final LaterWork work = new LaterWork();
    private final InMemoryPortal portal =
            new InMemoryPortal(NOW)
                    .with(PublicRecords.class, published)
                    .with(Background.class, work);

    private ArchiveAuditTimer timer() {
        published.publish("2026Q1-r1", ReleaseParts.of("2026Q1"));
        return portal.bean(ArchiveAuditTimer.class);
    }

    @Test
    @DisplayName("starts an audit that is due")
    void due() {
        portal.set("csec.archive.audit.seconds", "0");
        timer().startDue();
        assertThat(work.size()).isEqualTo(1);
    }

    @Test
    @DisplayName("starts none in the first minutes of a server")
    void early() {
        timer().startDue();
        assertThat(work.size()).isZero();
    }

    @Test
    @DisplayName("fires again although what is stored could not be read")
    void fails() {
        portal.set("csec.archive.audit.seconds", "0");
        ArchiveAuditTimer timer = timer();
        published.breakDown();
        assertThatNoException().isThrownBy(timer::startDue);
        assertThat(work.size()).isZero();
    }

    @Test
    @DisplayName("keeps the lease of an audit that runs here, and of no other")
    void beat() {
        portal.set("csec.archive.audit.seconds", "0");
        ArchiveAuditTimer timer = timer();
        ArchiveAuditJob job = portal.bean(ArchiveAuditJob.class);
        ArchiveAuditLeases leases = portal.bean(ArchiveAuditLeases.class);
        String token = job.begin("").orElseThrow();
        leases.beat(token, Instant.EPOCH.plusSeconds(1));
        Instant before = Instant.now();
        timer.beat();
        assertThat(leases.find(Instant.EPOCH).map(ArchiveAuditLease::heardAt).orElseThrow())
                .isAfterOrEqualTo(before);
        job.end(token);
        assertThat(leases.hold(token)).isFalse();
        leases.take(token, "N. Falk", Instant.EPOCH.plusSeconds(1), Instant.EPOCH);
        timer.beat();
        assertThat(leases.find(Instant.EPOCH).map(ArchiveAuditLease::heardAt))
                .contains(Instant.EPOCH.plusSeconds(1));
    }
}
