package org.csecprogress.release.archive.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.PlayedRelease.aRelease;
import static org.csecprogress.inmemory.PublicTables.row;
import static org.csecprogress.inmemory.PublicTables.table;

import java.time.Instant;
import java.util.List;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.LaterWork;
import org.csecprogress.inmemory.PublishedParts;
import org.csecprogress.inmemory.ReleaseParts;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Viewed;
import org.csecprogress.release.archive.ArchiveAuditLeases;
import org.csecprogress.release.archive.FinishedArchiveAudit;
import org.csecprogress.release.archive.FinishedArchiveAudits;
import org.csecprogress.release.job.JobKind;
import org.csecprogress.release.job.service.Background;
import org.csecprogress.release.job.service.ReleaseJobs;
import org.csecprogress.release.record.PublicRecords;
import org.csecprogress.release.record.PublicRelease;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies when the archive is audited, and who learns what came of it. */
@DisplayName("Auditing the archive")
class ArchiveAuditServiceTest {
    private static final Instant NOW = Instant.parse("2026-11-03T20:00:00Z");

    private final PublishedParts published = new PublishedParts();
    private final LaterWork work = new LaterWork();
    private final InMemoryPortal portal =
            new InMemoryPortal(NOW)
                    .with(PublicRecords.class, published)
                    .with(Background.class, work);
    private final ArchiveAuditService audits = portal.bean(ArchiveAuditService.class);
    private final ArchiveAuditLeases leases = portal.bean(ArchiveAuditLeases.class);

    private PublicRelease publish(String number) {
        String quarter = number.substring(0, number.indexOf('-'));
        return published.publish(
                number,
                ReleaseParts.of(quarter)
                        .with(table("ID-01.STATE.TOTAL.Q", row(quarter, "STATE", 40))));
    }

    private Decision start() {
        return audits.start(Staff.DISCLOSURE);
    }

    private ArchiveAuditStanding look() {
        return audits.look(Staff.PUBLISHER);
    }

    private List<String> viewed() {
        return portal.events().of(Viewed.class).stream()
                .map(each -> each.actorName() + " " + each.kind() + " " + each.what())
                .toList();
    }

    private static Decision refused(String key) {
        return Decision.refused(Problem.of("", key));
    }

    @Test
    @DisplayName("begins at once and goes on without whoever asked; the start is recorded")
    void begins() {
        publish("2026Q1-r1");
        assertThat(start()).isEqualTo(new Decision.Accepted(0));
        assertThat(work.size()).isEqualTo(1);
        assertThat(viewed()).containsExactly("D. Cole AUDIT_ARCHIVE archive");
        assertThat(portal.events().of(Viewed.class).get(0).at()).isEqualTo(NOW);
        assertThat(look().running()).map(ArchiveAuditStanding.Running::who).contains("D. Cole");
        assertThat(look().last()).isEmpty();
    }

    @Test
    @DisplayName("has nothing to do before the first release")
    void nothing() {
        assertThat(start()).isEqualTo(refused("archiveAudit.nothing"));
        audits.startDue();
        assertThat(work.size()).isZero();
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("waits for a build of a release")
    void building() {
        publish("2026Q1-r1");
        ReleaseJobs jobs = portal.bean(ReleaseJobs.class);
        String token =
                jobs.begin(aRelease().frozen().into(portal), JobKind.BUILD, Staff.PUBLISHER)
                        .orElseThrow();
        assertThat(start()).isEqualTo(refused("archiveAudit.building"));
        audits.startDue();
        assertThat(work.size()).isZero();
        assertThat(portal.events().all()).isEmpty();
        jobs.end(token);
        audits.startDue();
        assertThat(work.size()).isEqualTo(1);
    }

    @Test
    @DisplayName("is refused while another runs, here or on another node")
    void busy() {
        publish("2026Q1-r1");
        leases.take("other", "N. Falk", Instant.now().minusSeconds(50), Instant.EPOCH);
        assertThat(start()).isEqualTo(refused("archiveAudit.busy"));
        audits.startDue();
        assertThat(work.size()).isZero();
        assertThat(portal.events().all()).isEmpty();
        assertThat(look().running()).map(ArchiveAuditStanding.Running::who).contains("N. Falk");
    }

    @Test
    @DisplayName("takes over from a node that was not heard of for a minute")
    void silent() {
        publish("2026Q1-r1");
        leases.take("other", "N. Falk", Instant.now().minusSeconds(60), Instant.EPOCH);
        assertThat(look().running()).isEmpty();
        assertThat(start()).isEqualTo(new Decision.Accepted(0));
        assertThat(leases.hold("other")).isFalse();
    }

    @Test
    @DisplayName("that the server does not accept is refused and may be asked for again")
    void full() {
        publish("2026Q1-r1");
        work.fill();
        assertThat(start()).isEqualTo(refused("release.busy"));
        assertThat(look().running()).isEmpty();
        work.empty();
        assertThat(start()).isEqualTo(new Decision.Accepted(0));
    }

    @Test
    @DisplayName("that another node has taken over stores nothing and leaves it the lease")
    void takenOver() {
        publish("2026Q1-r1");
        start();
        Instant now = Instant.now();
        leases.take("other", "N. Falk", now, now.plusSeconds(60));
        work.run();
        assertThat(portal.memory().all(FinishedArchiveAudit.class)).isEmpty();
        assertThat(leases.hold("other")).isTrue();
    }

    @Test
    @DisplayName("is due once something was published since, and is nobody's then")
    void due() {
        publish("2026Q1-r1");
        audits.startDue();
        assertThat(look().running()).map(ArchiveAuditStanding.Running::who).contains("");
        work.run();
        audits.startDue();
        assertThat(work.size()).isZero();
        publish("2026Q2-r1");
        assertThat(look().current()).isFalse();
        audits.startDue();
        assertThat(work.size()).isEqualTo(1);
        work.run();
        assertThat(look().last().orElseThrow().who()).isEmpty();
        assertThat(look().current()).isTrue();
        assertThat(viewed()).doesNotContain(" AUDIT_ARCHIVE archive").isNotEmpty();
        assertThat(portal.bean(FinishedArchiveAudits.class).last().orElseThrow().id()).isEqualTo(2);
    }
}
