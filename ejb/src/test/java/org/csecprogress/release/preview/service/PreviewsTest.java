package org.csecprogress.release.preview.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.PlayedRelease.aRelease;
import static org.csecprogress.inmemory.PublicTables.row;
import static org.csecprogress.inmemory.PublicTables.table;
import static org.csecprogress.inmemory.PublicTables.withheld;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.preview.PreviewedCell;
import org.csecprogress.release.preview.PreviewedCells;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what is remembered of figures that counties saw early. */
@DisplayName("What a county saw early")
class PreviewsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T20:00:00Z");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final Previews previews = portal.bean(Previews.class);
    private final Release release = aRelease().built().into(portal);

    private void remember(ReleaseTable... tables) {
        previews.remember(release, List.of(tables));
    }

    private Map<String, Set<Long>> remembered() {
        return previews.of(Q3).values();
    }

    private static ReleaseRow rate(String place, String value, long numerator) {
        return new ReleaseRow(
                Q3,
                place,
                "PL-06",
                "TOTAL",
                "TOTAL",
                Optional.of(new BigDecimal(value)),
                Set.of(),
                OptionalLong.of(numerator),
                OptionalLong.of(1000),
                1);
    }

    @Test
    @DisplayName("is remembered by figure, place and quarter or year, but not what was withheld")
    void cells() {
        remember(
                table("ID-01.COUNTY.TOTAL.Q", row("58", 12), withheld("57")),
                table("ID-01.COUNTY.TOTAL.FY", row("58", 44)),
                table("ID-03.COUNTY.TOTAL.Q", row("58", 0)));
        assertThat(remembered())
                .isEqualTo(
                        Map.of(
                                "58/ID-01", Set.of(12L),
                                "FY/58/ID-01", Set.of(44L),
                                "58/ID-03", Set.of(0L)));
        assertThat(portal.bean(PreviewedCells.class).of(Q3))
                .extracting(PreviewedCell::shownAt)
                .containsOnly(NOW);
    }

    @Test
    @DisplayName("of a rate is the count that it was divided from")
    void rates() {
        remember(table("PL-06.COUNTY.TOTAL.Q", rate("58", "12.5", 17)));
        assertThat(remembered()).isEqualTo(Map.of("58/PL-06", Set.of(17L)));
    }

    @Test
    @DisplayName("is remembered once, with every count that it ever had")
    void again() {
        remember(table("ID-01.COUNTY.TOTAL.Q", row("58", 12)));
        portal.at(NOW.plusSeconds(60));
        remember(table("ID-01.COUNTY.TOTAL.Q", row("58", 12), row("57", 12)));
        remember(table("ID-01.COUNTY.TOTAL.Q", row("58", 14)));
        assertThat(remembered())
                .isEqualTo(Map.of("58/ID-01", Set.of(12L, 14L), "57/ID-01", Set.of(12L)));
        assertThat(portal.bean(PreviewedCells.class).of(Q3)).hasSize(3);
    }

    @Test
    @DisplayName("is remembered for the quarter of the release alone")
    void quarter() {
        remember(table("ID-01.COUNTY.TOTAL.Q", row("58", 12)));
        assertThat(previews.of(ReportingPeriod.of("2026Q2")).values()).isEmpty();
    }
}
