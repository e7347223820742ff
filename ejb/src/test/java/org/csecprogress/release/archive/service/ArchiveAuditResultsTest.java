package org.csecprogress.release.archive.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.PublicTables.figure;
import static org.csecprogress.inmemory.PublicTables.row;
import static org.csecprogress.inmemory.PublicTables.table;
import static org.csecprogress.inmemory.PublicTables.withheld;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.auditrelease.count.Channel;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.LaterWork;
import org.csecprogress.inmemory.PublishedParts;
import org.csecprogress.inmemory.ReleaseParts;
import org.csecprogress.kernel.Viewed;
import org.csecprogress.release.archive.ArchiveAuditState;
import org.csecprogress.release.archive.FinishedArchiveAudit;
import org.csecprogress.release.job.service.Background;
import org.csecprogress.release.record.PublicRecords;
import org.csecprogress.release.record.PublicRelease;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Specifies what is stored of an audit of the archive, and shown. */
@DisplayName("The result of an audit of the archive")
class ArchiveAuditResultsTest {
    private static final Instant NOW = Instant.parse("2026-11-03T20:00:00Z");

    private final PublishedParts published = new PublishedParts();
    private final LaterWork work = new LaterWork();
    private final InMemoryPortal portal =
            new InMemoryPortal(NOW)
                    .with(PublicRecords.class, published)
                    .with(Background.class, work);
    private final ArchiveAuditService audits = portal.bean(ArchiveAuditService.class);

    private PublicRelease publish(String number) {
        String quarter = number.substring(0, number.indexOf('-'));
        return published.publish(
                number,
                ReleaseParts.of(quarter)
                        .with(table("ID-01.STATE.TOTAL.Q", row(quarter, "STATE", 40))));
    }

    private void audit() {
        audits.start(Staff.DISCLOSURE);
        work.run();
    }

    private ArchiveAuditStanding look() {
        return audits.look(Staff.PUBLISHER);
    }

    private void store(ArchiveAuditState state) {
        portal.memory()
                .add(new FinishedArchiveAudit(1, "", NOW, "rules", "archive", state, List.of()));
    }

    @Test
    @DisplayName("is what was audited, when, by which rules and who asked")
    void outcome() {
        PublicRelease first = publish("2026Q1-r1");
        PublicRelease second = publish("2026Q2-r1");
        audits.start(Staff.DISCLOSURE);
        portal.at(NOW.plusSeconds(600));
        work.run();
        ArchiveAuditStanding.Last last = look().last().orElseThrow();
        assertThat(last.at()).isEqualTo(NOW.plusSeconds(600));
        assertThat(last.who()).isEqualTo("D. Cole");
        assertThat(last.releases()).containsExactly(first.number(), second.number());
        assertThat(last.rules()).hasSize(64);
        assertThat(last.state()).isEqualTo(ArchiveAuditState.CLEAN);
        assertThat(last.findings()).isEmpty();
        assertThat(look().current()).isTrue();
        assertThat(look().running()).isEmpty();
        assertThat(look().archive()).containsExactly(second, first);
    }

    @Test
    @DisplayName("is every withheld count that follows from what is shown, and says how")
    void found() {
        String total = "ID-03.STATE.TOTAL.Q";
        String bySex = "ID-03.STATE.SEX.Q";
        published.publish(
                "2026Q1-r1",
                ReleaseParts.of("2026Q1")
                        .with(
                                table(total, figure(total, "TOTAL", 60)),
                                table(
                                        bySex,
                                        figure(bySex, "F", 55),
                                        withheld(bySex, "M"),
                                        figure(bySex, "SEX_OTHER", 0))));
        audit();
        ArchiveAuditStanding.Last last = look().last().orElseThrow();
        assertThat(last.state()).isEqualTo(ArchiveAuditState.FOUND);
        assertThat(last.findings())
                .anySatisfy(
                        finding -> {
                            assertThat(finding.release()).isEqualTo("2026Q1-r1");
                            assertThat(finding.table()).isEqualTo(bySex);
                            assertThat(finding.time()).isEqualTo("2026Q1");
                            assertThat(finding.place()).isEqualTo("STATE");
                            assertThat(finding.figure()).isEqualTo("ID-03");
                            assertThat(finding.dimension()).isEqualTo("SEX");
                            assertThat(finding.group()).isEqualTo("M");
                            assertThat(finding.channel()).isEqualTo(Channel.WITHHELD);
                            assertThat(finding.exact()).isTrue();
                            assertThat(finding.count()).isNotEmpty();
                            assertThat(finding.reasons()).isNotEmpty();
                        });
        assertThat(audits.isAlarming(Staff.PUBLISHER)).isTrue();
    }

    @Test
    @DisplayName("is broken if it cannot be done, and that is not tried again")
    void broken() {
        published.publish(
                "2026Q1-r1",
                ReleaseParts.of("2026Q1").with(table("XX-01.STATE.TOTAL.Q", row("STATE", 40))));
        audits.startDue();
        work.run();
        assertThat(look().last().orElseThrow().state()).isEqualTo(ArchiveAuditState.BROKEN);
        assertThat(audits.isAlarming(Staff.PUBLISHER)).isTrue();
        audits.startDue();
        assertThat(work.size()).isZero();
    }

    @ParameterizedTest
    @EnumSource(ArchiveAuditState.class)
    @DisplayName("alarms unless its last result is clean")
    void alarming(ArchiveAuditState state) {
        assertThat(audits.isAlarming(Staff.DISCLOSURE)).isFalse();
        store(state);
        assertThat(audits.isAlarming(Staff.DISCLOSURE)).isEqualTo(state != ArchiveAuditState.CLEAN);
    }

    @Test
    @DisplayName("is shown to staff, and each look is recorded")
    void looked() {
        ArchiveAuditStanding standing = look();
        assertThat(standing)
                .isEqualTo(
                        new ArchiveAuditStanding(
                                List.of(), Optional.empty(), false, Optional.empty()));
        assertThat(portal.events().all())
                .containsExactly(
                        Viewed.by(Staff.PUBLISHER, Viewed.Kind.VIEW_ARCHIVE_AUDIT, "archive", NOW));
    }
}
