package org.csecprogress.release.reading.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.PublicTables.row;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.PublishedParts;
import org.csecprogress.inmemory.ReleaseParts;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.EarlierQuarters;
import org.csecprogress.release.content.EarlierQuarters.Total;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.record.PublicRecords;
import org.csecprogress.release.record.PublicRelease;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies the earlier figures that a release compares itself with. */
@DisplayName("The earlier quarters of a release")
class PublicHistoryTest {
    private static final Instant NOW = Instant.parse("2026-11-03T20:00:00Z");
    private static final String TOTAL = "ID-01.STATE.TOTAL.Q";
    private static final String COUNTIES = "ID-01.COUNTY.TOTAL.Q";
    private static final ReportingPeriod Q1 = ReportingPeriod.of("2026Q1");
    private static final ReportingPeriod Q2 = ReportingPeriod.of("2026Q2");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final MilestoneStanding MILESTONE =
            new MilestoneStanding(YUBA, "M-01", "DONE", null, false, null, true, 0, false, null);
    private static final EarlierQuarters EARLIER =
            new EarlierQuarters(
                    List.of(number("2026Q1-r1"), number("2026Q2-r1")),
                    List.of(
                            new Total(TOTAL, row("2026Q1", "STATE", 30)),
                            new Total(COUNTIES, row("2026Q1", "58", 12)),
                            new Total(TOTAL, row("2026Q2", "STATE", 40))),
                    Map.of(Q1, Set.of(YUBA), Q2, Set.of(YUBA, YOLO)),
                    List.of(MILESTONE));

    private final PublishedParts published = new PublishedParts();
    private final PublicHistory history =
            new InMemoryPortal(NOW).with(PublicRecords.class, published).bean(PublicHistory.class);
    private PublicRelease first;
    private PublicRelease before;
    private PublicRelease release;

    private static ReleaseNumber number(String text) {
        return ReleaseNumber.parse(text).orElseThrow();
    }

    @BeforeEach
    void publish() {
        first = published.publish("2026Q1-r1", ReleaseParts.of("2026Q1"));
        before = published.publish("2026Q2-r1", ReleaseParts.of("2026Q2"));
        release = published.publish("2026Q3-r1", ReleaseParts.of("2026Q3").with(EARLIER));
    }

    @Test
    @DisplayName("are the totals of each place by table, oldest first, with who reported")
    void totals() {
        Compared compared = history.of(release);
        PastFigures state = compared.totals(PublicHistory.STATE);
        assertThat(state.of(TOTAL))
                .containsExactly(row("2026Q1", "STATE", 30), row("2026Q2", "STATE", 40));
        assertThat(state.of(TOTAL, Q1)).contains(row("2026Q1", "STATE", 30));
        assertThat(state.of(TOTAL, Q2)).contains(row("2026Q2", "STATE", 40));
        assertThat(state.of(TOTAL, ReportingPeriod.of("2025Q4"))).isEmpty();
        assertThat(state.of(COUNTIES)).isEmpty();
        assertThat(state.counties(Q2)).containsExactlyInAnyOrder(YUBA, YOLO);
        assertThat(compared.totals("58").of(COUNTIES)).containsExactly(row("2026Q1", "58", 12));
        assertThat(compared.milestones()).containsExactly(MILESTONE);
        assertThat(compared.changes()).isEmpty();
    }

    @Test
    @DisplayName("have no totals of a place without any, but say who reported")
    void none() {
        PastFigures other = history.of(release).totals("02");
        assertThat(other.rows()).isEmpty();
        assertThat(other.counties(Q1)).containsExactly(YUBA);
    }

    @Test
    @DisplayName("have the same counties only if the same reported in both")
    void sameCounties() {
        PastFigures past = history.of(release).totals(PublicHistory.STATE);
        ReportingPeriod q3 = ReportingPeriod.of("2026Q3");
        assertThat(past.sameCounties(Q1, Q2)).isFalse();
        assertThat(past.with(q3, Set.of(YOLO, YUBA)).sameCounties(Q2, q3)).isTrue();
        assertThat(past.with(q3, Set.of(YOLO)).counties(q3)).containsExactly(YOLO);
        assertThat(past.with(q3, Set.of(YOLO)).of(TOTAL)).hasSize(2);
        assertThat(past.sameCounties(q3, ReportingPeriod.of("2026Q4"))).isFalse();
        assertThat(past.counties(q3)).isEmpty();
    }

    @Test
    @DisplayName("are read once, and the nine latest are kept")
    void once() {
        List<PublicRelease> nine =
                IntStream.rangeClosed(1, 9)
                        .mapToObj(
                                revision ->
                                        published.publish(
                                                "2026Q4-r" + revision, ReleaseParts.of("2026Q4")))
                        .toList();
        history.of(release);
        history.of(release);
        nine.subList(0, 8).forEach(history::of);
        history.of(release);
        history.of(nine.get(8));
        history.of(release);
        history.of(nine.get(0));
        assertThat(published.reads())
                .hasSize(11)
                .startsWith("earlier 2026Q3-r1", "earlier 2026Q4-r1")
                .endsWith("earlier 2026Q4-r9", "earlier 2026Q4-r1");
    }

    @Test
    @DisplayName("lose what was taken from a release that is withdrawn, and say since when")
    void withdrawn() {
        history.of(release);
        published.withdraw(first, NOW);
        Compared compared = history.of(release);
        assertThat(compared.totals(PublicHistory.STATE).of(TOTAL))
                .containsExactly(row("2026Q2", "STATE", 40));
        assertThat(compared.totals(PublicHistory.STATE).counties(Q1)).isEmpty();
        assertThat(compared.totals("58").rows()).isEmpty();
        assertThat(compared.totals("58").counties(Q2)).hasSize(2);
        assertThat(compared.milestones()).containsExactly(MILESTONE);
        assertThat(compared.changes())
                .containsExactly(new LaterChange(first.number(), Optional.empty(), NOW));
    }

    @Test
    @DisplayName("lose the milestones if the release of the quarter before is withdrawn")
    void milestones() {
        published.withdraw(before, NOW);
        assertThat(history.of(release).milestones()).isEmpty();
    }

    @Test
    @DisplayName("stay as they were if a release was replaced, and say by which and since when")
    void replaced() {
        published.restate(before);
        published.restate(published.publish("2026Q2-r2", ReleaseParts.of("2026Q2")));
        PublicRelease third = published.publish("2026Q2-r3", ReleaseParts.of("2026Q2"));
        Compared compared = history.of(release);
        assertThat(compared.totals(PublicHistory.STATE).of(TOTAL)).hasSize(2);
        assertThat(compared.changes())
                .containsExactly(
                        new LaterChange(
                                before.number(), Optional.of(third.number()), third.publishedAt()));
    }

    @Test
    @DisplayName("say of a release that was replaced and then withdrawn only that it is withdrawn")
    void both() {
        published.publish("2026Q2-r2", ReleaseParts.of("2026Q2"));
        published.withdraw(before, NOW);
        assertThat(history.of(release).changes())
                .containsExactly(new LaterChange(before.number(), Optional.empty(), NOW));
    }

    @Test
    @DisplayName("say nothing of releases that they were not taken from")
    void others() {
        PublicRelease older = published.publish("2025Q4-r1", ReleaseParts.of("2025Q4"));
        published.withdraw(older, NOW);
        PublicRelease second = published.publish("2026Q2-r2", ReleaseParts.of("2026Q2"));
        published.withdraw(second, NOW);
        assertThat(history.of(release).changes()).isEmpty();
    }
}
