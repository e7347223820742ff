package org.csecprogress.release.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.statistics.Group;
import org.csecprogress.statistics.PopulationBase;
import org.csecprogress.statistics.PublicCount;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A masked row")
class MaskedCountsTest {
    private static final Catalog CATALOG = Catalogs.builtIn().version(1);
    private static final Populations POPULATIONS = Populations.builtIn();

    private static ReleaseRow row(
            String category, String value, Set<Annotation> annotations, long... share) {
        return new ReleaseRow(
                ReportingPeriod.of("2026Q2"),
                "STATE",
                "VC-08",
                category.equals("TOTAL") ? "TOTAL" : "RACE",
                category,
                value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value)),
                annotations,
                share.length == 0 ? OptionalLong.empty() : OptionalLong.of(share[0]),
                share.length == 0 ? OptionalLong.empty() : OptionalLong.of(share[1]),
                58);
    }

    @Test
    @DisplayName("gives its count, or the events of a rate")
    void counts() {
        assertThat(MaskedCounts.count(row("TOTAL", "40", Set.of())))
                .isEqualTo(PublicCount.shown(40));
        assertThat(MaskedCounts.count(row("TOTAL", "40.0", Set.of())))
                .isEqualTo(PublicCount.shown(40));
        assertThat(MaskedCounts.count(row("TOTAL", "1.3", Set.of(), 13, 10_000)))
                .isEqualTo(PublicCount.shown(13));
        assertThat(MaskedCounts.whole(row("TOTAL", "40", Set.of(), 40, 90)))
                .isEqualTo(PublicCount.shown(90));
    }

    @Test
    @DisplayName("that withholds or has nothing gives no count")
    void nothing() {
        ReleaseRow withheld = row("TOTAL", "", Set.of(Annotation.WITHHELD, Annotation.INCOMPLETE));
        assertThat(MaskedCounts.count(withheld)).isEqualTo(PublicCount.withheld());
        assertThat(MaskedCounts.whole(withheld)).isEqualTo(PublicCount.withheld());
        ReleaseRow noData = row("TOTAL", "", Set.of(Annotation.NO_DATA));
        assertThat(MaskedCounts.count(noData)).isEqualTo(PublicCount.noData());
        assertThat(MaskedCounts.whole(noData)).isEqualTo(PublicCount.noData());
        assertThat(MaskedCounts.count(row("TOTAL", "1.3", Set.of())))
                .isEqualTo(PublicCount.noData());
        assertThat(MaskedCounts.whole(row("TOTAL", "40", Set.of())))
                .isEqualTo(PublicCount.noData());
    }

    @Test
    @DisplayName("of a measure with a population rate gives the children, their data set and date")
    void groups() {
        Measure measure = CATALOG.measure("VC-08");
        Group group =
                MaskedCounts.group(measure, row("BLACK", "40", Set.of(), 40, 400), POPULATIONS);
        assertThat(group)
                .isEqualTo(
                        new Group(
                                "BLACK",
                                PublicCount.shown(40),
                                Optional.of(
                                        new PopulationBase(
                                                POPULATIONS.set(),
                                                POPULATIONS.referenceDate(),
                                                400))));
        Group all = MaskedCounts.group(measure, row("TOTAL", "40", Set.of()), POPULATIONS);
        assertThat(all).isEqualTo(new Group("STATE", PublicCount.shown(40), Optional.empty()));
        Measure share = CATALOG.measure("ID-04");
        assertThat(MaskedCounts.group(share, row("TOTAL", "40", Set.of(), 40, 90), POPULATIONS))
                .isEqualTo(all);
    }

    private static ReleaseRow withheld() {
        return row("TOTAL", "", Set.of(Annotation.WITHHELD));
    }

    private static ReleaseRow noData() {
        return row("TOTAL", "", Set.of(Annotation.NO_DATA));
    }

    @Test
    @DisplayName("is added up with others; if one withholds its count, so does the sum")
    void sums() {
        ReleaseRow forty = row("TOTAL", "40", Set.of(), 40, 900);
        ReleaseRow zero = row("TOTAL", "0", Set.of(), 0, 100);
        assertThat(MaskedCounts.sum(List.of(forty, zero))).isEqualTo(PublicCount.shown(40));
        assertThat(MaskedCounts.sum(List.of(forty, noData(), withheld())))
                .isEqualTo(PublicCount.withheld());
        assertThat(MaskedCounts.sum(List.of(forty, noData()))).isEqualTo(PublicCount.noData());
        assertThat(MaskedCounts.sum(List.of())).isEqualTo(PublicCount.noData());
    }

    @Test
    @DisplayName("of places or quarters makes one group, whose children are summed or averaged")
    void groupsOfRows() {
        Measure measure = CATALOG.measure("VC-08");
        List<ReleaseRow> rows =
                List.of(row("TOTAL", "40", Set.of(), 40, 900), row("TOTAL", "0", Set.of(), 0, 100));
        Group places = MaskedCounts.together(measure, rows, POPULATIONS);
        assertThat(places.events()).isEqualTo(PublicCount.shown(40));
        assertThat(places.base().orElseThrow().children()).isEqualTo(1000);
        Group year = MaskedCounts.year(measure, rows, POPULATIONS);
        assertThat(year.events()).isEqualTo(PublicCount.shown(40));
        assertThat(year.base().orElseThrow().children()).isEqualTo(500);
        List<ReleaseRow> without = List.of(rows.get(0), row("TOTAL", "20", Set.of()));
        assertThat(MaskedCounts.year(measure, without, POPULATIONS).base()).isEmpty();
    }

    @Test
    @DisplayName("minus its parts leaves a remainder only if all of them are shown")
    void rest() {
        Measure measure = CATALOG.measure("VC-08");
        ReleaseRow whole = row("TOTAL", "100", Set.of(), 100, 1000);
        ReleaseRow part = row("TOTAL", "40", Set.of(), 40, 300);
        Group all = MaskedCounts.group(measure, whole, POPULATIONS);
        Group some = MaskedCounts.group(measure, part, POPULATIONS);
        Group hidden = MaskedCounts.group(measure, withheld(), POPULATIONS);
        Group rest = MaskedCounts.rest(all, some);
        assertThat(rest.events()).isEqualTo(PublicCount.shown(60));
        assertThat(rest.base().orElseThrow().children()).isEqualTo(700);
        assertThat(MaskedCounts.rest(hidden, some).events()).isEqualTo(PublicCount.withheld());
        assertThat(MaskedCounts.rest(all, hidden).events()).isEqualTo(PublicCount.withheld());
        assertThat(MaskedCounts.rest(some, all))
                .isEqualTo(new Group("REST", PublicCount.noData(), Optional.empty()));
    }
}
