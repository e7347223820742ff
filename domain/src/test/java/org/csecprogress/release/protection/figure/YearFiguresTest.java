package org.csecprogress.release.protection.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.release.protection.QuarterFigures.aQuarter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.protection.design.Address;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The figures of a fiscal year")
class YearFiguresTest {
    private static final Geography KERN = new Geography("15");
    private static final long COUNT = 24 * 11 * 40;
    private static final Geography LOS_ANGELES = new Geography("19");

    private static FrozenFigures all() {
        return aQuarter().filed("VC-08", Map.of("19", COUNT)).frozen(1);
    }

    private static FrozenFigures without(String county) {
        return aQuarter().missing(county).filed("VC-08", Map.of("19", COUNT)).frozen(1);
    }

    @Test
    @DisplayName("cover a whole year if the same counties reported and answered each quarter")
    void even() {
        var year = new YearFigures(List.of(all(), all(), all(), all()));
        assertThat(year.isEven(Geography.STATE, "VC-08")).isTrue();
        assertThat(year.isEven(LOS_ANGELES, "VC-08")).isTrue();
    }

    @Test
    @DisplayName("do not cover a whole year if a county missed a quarter")
    void missed() {
        var year = new YearFigures(List.of(without("15"), all(), all(), all()));
        assertThat(year.isEven(Geography.STATE, "VC-08")).isFalse();
        assertThat(year.isEven(KERN, "VC-08")).isFalse();
        assertThat(year.isEven(LOS_ANGELES, "VC-08")).isTrue();
    }

    @Test
    @DisplayName("do not cover a whole year if as many, but not the same, reported each quarter")
    void others() {
        var year = new YearFigures(List.of(without("15"), without("10"), all(), all()));
        assertThat(year.isEven(Geography.STATE, "VC-08")).isFalse();
    }

    @Test
    @DisplayName("do not cover a whole year if a county reported that did not answer")
    void silent() {
        FrozenFigures some = aQuarter().filedBy("VC-08", Map.of("19", COUNT)).frozen(1);
        var year = new YearFigures(List.of(some, all(), all(), all()));
        assertThat(year.isEven(KERN, "VC-08")).isFalse();
        assertThat(year.isEven(LOS_ANGELES, "VC-08")).isTrue();
    }

    /** Returns the quarters before one that ends a year, each with this count of Los Angeles. */
    private static Map<ReportingPeriod, FrozenFigures> before(ReportingPeriod end, int quarters) {
        Map<ReportingPeriod, FrozenFigures> latest = new HashMap<>();
        for (int lag = 1; lag <= quarters; lag++) {
            ReportingPeriod period = end.minus(lag);
            latest.put(period, quarter(period, 100L + lag));
        }
        return latest;
    }

    private static FrozenFigures quarter(ReportingPeriod period, long count) {
        return aQuarter().of(period.toString()).filed("VC-08", Map.of("19", count)).frozen(1);
    }

    private static long sum(YearFigures year) {
        return year.figure(LOS_ANGELES, CellKey.total("VC-08")).map(Cell::sum).orElseThrow();
    }

    @Test
    @DisplayName("end with the last quarter of a year, and are the sum of four")
    void ending() {
        ReportingPeriod end = ReportingPeriod.of("2026Q2");
        List<YearFigures> sums = YearFigures.ending(quarter(end, 100), before(end, 12));
        assertThat(sums).singleElement().satisfies(year -> assertThat(sum(year)).isEqualTo(406));
        assertThat(sums.get(0).years()).isEqualTo(1);
        assertThat(sums.get(0).number()).hasToString("2026Q2-r1");
        assertThat(sums.get(0).counties()).isNotNull();
        assertThat(YearFigures.ending(quarter(end, 100), before(end, 2))).isEmpty();
        assertThat(YearFigures.ending(quarter(end.plus(1), 100), before(end.plus(1), 12)))
                .isEmpty();
    }

    @Test
    @DisplayName("of three years are the sum of twelve, beside that of the last year")
    void threeYears() {
        ReportingPeriod end = ReportingPeriod.of("2027Q2");
        List<YearFigures> sums = YearFigures.ending(quarter(end, 100), before(end, 11));
        assertThat(sums).extracting(YearFigures::years).containsExactly(1, 3);
        assertThat(sum(sums.get(0))).isEqualTo(406);
        assertThat(sum(sums.get(1))).isEqualTo(1266);
        assertThat(YearFigures.ending(quarter(end, 100), before(end, 10))).hasSize(1);
    }

    @Test
    @DisplayName("take each quarter from its newest release")
    void newest() {
        ReportingPeriod end = ReportingPeriod.of("2026Q2");
        List<Earlier> earlier =
                List.of(
                        earlier(end.minus(3), 1),
                        earlier(end.minus(2), 1),
                        earlier(end.minus(1), 1),
                        earlier(end.minus(3), 50));
        assertThat(YearFigures.of(quarter(end, 1), earlier))
                .singleElement()
                .satisfies(year -> assertThat(sum(year)).isEqualTo(53));
        assertThat(YearFigures.of(quarter(end, 1), List.of())).isEmpty();
    }

    private static Earlier earlier(ReportingPeriod period, long count) {
        return new Earlier(quarter(period, count), Set.of(), Set.of());
    }

    @Test
    @DisplayName("are part of a year where nobody answered one of its quarters")
    void part() {
        var year = new YearFigures(List.of(without("15"), all(), all(), all()));
        assertThat(year.isPart(new Address(1, KERN, CellKey.total("VC-08")))).isTrue();
        assertThat(year.isPart(new Address(1, LOS_ANGELES, CellKey.total("VC-08")))).isFalse();
        assertThat(year.figure(Geography.STATE, CellKey.total("VC-08")))
                .as("the fewest counties that answered a quarter")
                .contains(new Cell(4 * COUNT, 57));
    }

    @Test
    @DisplayName("have moved if one of their quarters has")
    void moved() {
        FrozenFigures then = without("15");
        FrozenFigures second =
                aQuarter()
                        .filed("VC-08", Map.of("19", COUNT, "15", 40L))
                        .frozen(2)
                        .after(new Earlier(then, Set.of("19/VC-08"), Set.of()));
        var year = new YearFigures(List.of(second, all(), all(), all()));
        assertThat(year.isMoved(KERN, "VC-08")).isTrue();
        assertThat(year.isMoved(LOS_ANGELES, "VC-08")).isFalse();
        assertThat(year.isFirst()).isTrue();
        assertThat(new YearFigures(List.of(all(), all(), all(), second)).isFirst()).isFalse();
        assertThat(year.first().isMoved(KERN, "VC-08")).isFalse();
    }

    @Test
    @DisplayName("have the rows of the quarters' breakdowns")
    void rows() {
        var year = new YearFigures(List.of(all(), all(), all(), all()));
        CellKey row = CellKey.parse("VC-08@SEX:F");
        long quarter = all().figure(Geography.STATE, row).map(Cell::sum).orElseThrow();
        assertThat(year.figure(Geography.STATE, row).map(Cell::sum)).contains(4 * quarter);
    }
}
