package org.csecprogress.release.reading.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.PublishedParts;
import org.csecprogress.inmemory.ReleaseParts;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.record.PublicRecords;
import org.csecprogress.release.record.PublicRelease;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies when milestones that a county reported in an earlier quarter are shown no longer. */
@DisplayName("The last known milestones of a county")
class LastKnownMilestonesTest {
    private static final Instant FROZEN = Instant.parse("2026-11-20T20:00:00Z");
    private static final LocalDate JUNE = ReportingPeriod.of("2026Q2").end();
    private static final LocalDate MARCH = ReportingPeriod.of("2026Q1").end();

    private final PublishedParts published = new PublishedParts();
    private final PublicReleases releases =
            new InMemoryPortal(FROZEN)
                    .with(PublicRecords.class, published)
                    .bean(PublicReleases.class);
    private PublicRelease release;

    private static MilestoneStanding asOf(LocalDate day) {
        return new MilestoneStanding(
                Staff.county(day == null ? "Yolo" : day.equals(JUNE) ? "Yuba" : "Napa"),
                "M-01",
                "DONE",
                null,
                false,
                null,
                true,
                0,
                false,
                day);
    }

    @BeforeEach
    void publish() {
        ReleaseParts parts = ReleaseParts.of("2026Q3").with(asOf(MARCH), asOf(null), asOf(JUNE));
        release = publish("2026Q3-r1", parts, FROZEN, FROZEN.plusSeconds(60));
    }

    private PublicRelease publish(String number, ReleaseParts parts, Instant frozen, Instant at) {
        ReleaseNumber of = ReleaseNumber.parse(number).orElseThrow();
        return published.publish(of, parts, parts.digests(), frozen, at);
    }

    private PublicRelease publish(String number, Instant at) {
        String quarter = number.substring(0, number.indexOf('-'));
        return publish(number, ReleaseParts.of(quarter), at.minusSeconds(1), at);
    }

    private List<LocalDate> shown() {
        return releases.report(release).milestones().stream().map(MilestoneStanding::asOf).toList();
    }

    @Test
    @DisplayName("are shown while the release of that quarter is public")
    void shownAll() {
        publish("2026Q2-r1", FROZEN.minusSeconds(1));
        assertThat(shown()).containsExactly(MARCH, null, JUNE);
    }

    @Test
    @DisplayName("are shown no longer once that release is withdrawn, those of other days are")
    void withdrawn() {
        PublicRelease earlier = publish("2026Q2-r1", FROZEN.minusSeconds(1));
        published.withdraw(earlier, FROZEN.plusSeconds(1));
        assertThat(shown()).containsExactly(MARCH, null);
        PublicRelease first = publish("2026Q1-r1", FROZEN.minusSeconds(1));
        published.withdraw(first, FROZEN.plusSeconds(1));
        assertThat(releases.report(release).milestones()).containsExactly(asOf(null));
    }

    @Test
    @DisplayName("are shown if that release was gone already at the freeze, so they are not its")
    void goneBefore() {
        PublicRelease earlier = publish("2026Q2-r1", FROZEN.minusSeconds(9));
        published.withdraw(earlier, FROZEN);
        assertThat(shown()).contains(JUNE);
    }

    @Test
    @DisplayName("are shown if that release was not yet public at the freeze")
    void publicSince() {
        PublicRelease later = publish("2026Q2-r1", FROZEN);
        published.withdraw(later, FROZEN.plusSeconds(1));
        assertThat(shown()).contains(JUNE);
    }

    @Test
    @DisplayName(
            "are of the release that was public at the freeze, not of the one that it replaced")
    void replaced() {
        PublicRelease first = publish("2026Q2-r1", FROZEN.minusSeconds(9));
        PublicRelease second = publish("2026Q2-r2", FROZEN.minusSeconds(1));
        published.withdraw(first, FROZEN.plusSeconds(1));
        assertThat(shown()).contains(JUNE);
        published.withdraw(second, FROZEN.plusSeconds(1));
        assertThat(shown()).doesNotContain(JUNE);
    }

    @Test
    @DisplayName("do not depend on releases of the same quarter or a later one")
    void otherQuarters() {
        LocalDate september = ReportingPeriod.of("2026Q3").end();
        ReleaseParts parts = ReleaseParts.of("2026Q3").with(asOf(september));
        PublicRelease second = publish("2026Q3-r2", parts, FROZEN, FROZEN.plusSeconds(60));
        PublicRelease first = publish("2026Q3-r1", FROZEN.minusSeconds(1));
        published.withdraw(first, FROZEN.plusSeconds(1));
        assertThat(releases.report(second).milestones()).hasSize(1);
    }
}
