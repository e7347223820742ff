package org.csecprogress.release.protection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Input;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.protection.design.Design;
import org.csecprogress.release.protection.figure.Earlier;
import org.csecprogress.release.protection.figure.FrozenFigures;
import org.csecprogress.release.protection.figure.Previewed;
import org.csecprogress.release.protection.system.LinkedRelease;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An archive of twelve quarters that is generated, planned and audited release by release. */
@DisplayName("Three-year county totals of new identifications")
class ThreeYearTotalsTest {
    private static final Catalog CATALOG = Catalogs.builtIn().version(2);
    private static final ReportingPeriod FIRST = ReportingPeriod.of("2027Q3");
    private static final int QUARTERS = 12;
    private static final String TABLE = "VC-08.COUNTY.TOTAL.T3";
    private static final int SOME = 3;
    private static final String MISSING = "08";
    private static final String LATE = "19";

    /** Los Angeles files the fifth quarter after its release, and enters in the second one. */
    private static final int LATE_IN = 4;

    /** Del Norte never files the eighth quarter. */
    private static final int MISSING_IN = 7;

    private static final Map<ReleaseNumber, Map<String, ReleaseTable>> PUBLIC = new TreeMap<>();
    private static final List<Earlier> EARLIER = new ArrayList<>();
    private static final Map<Integer, Map<String, Long>> FILED = new TreeMap<>();
    private static final Set<ReleaseNumber> WITHDRAWN = new HashSet<>();

    @BeforeAll
    static void publish() {
        Random random = new Random(11);
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            FILED.put(quarter, filings(random));
            FrozenFigures first = figures(quarter, 1);
            publish(first);
            if (quarter == LATE_IN) {
                FrozenFigures late = figures(quarter, 2);
                Earlier before = EARLIER.get(EARLIER.size() - 1);
                FrozenFigures second = late.after(before);
                assertThat(second.isMoved(place(LATE), "VC-08")).isTrue();
                publish(second);
                WITHDRAWN.add(first.number());
            }
        }
    }

    private static Geography place(String code) {
        return new Geography(code);
    }

    /** Returns how many some counties newly identified, mostly few; the others have none. */
    private static Map<String, Long> filings(Random random) {
        Map<String, Long> filed = new HashMap<>();
        for (County county : Counties.builtIn().all()) {
            boolean some = Integer.parseInt(county.code().value()) % SOME == 0;
            long usual = county.children2019() / 5_000 + random.nextInt(5);
            filed.put(county.code().value(), some && random.nextInt(4) > 0 ? usual : 0);
        }
        filed.put(LATE, 400L + random.nextInt(60));
        return filed;
    }

    private static FrozenFigures figures(int quarter, int revision) {
        QuarterFigures figures =
                QuarterFigures.aQuarter(CATALOG).of(FIRST.plus(quarter).toString());
        CATALOG.inputs().stream()
                .map(Input::code)
                .filter(code -> !Set.of("VC-06", "VC-08").contains(code))
                .forEach(figures::without);
        Map<String, Long> identified = new TreeMap<>(FILED.get(quarter));
        if (quarter == MISSING_IN) {
            figures.missing(MISSING);
        }
        if (quarter == LATE_IN && revision == 1) {
            figures.missing(LATE);
            identified.remove(LATE);
        }
        Map<String, Long> served = new TreeMap<>();
        identified.forEach((county, count) -> served.put(county, count == 0 ? 0 : count * 2 + 11));
        figures.without("VC-06").without("VC-08");
        return figures.filed("VC-06", served).filed("VC-08", identified).frozen(revision);
    }

    private static void publish(FrozenFigures figures) {
        LinkedRelease linked = LinkedRelease.of(figures, EARLIER, Previewed.NOTHING, Set.of());
        ProtectedRelease release =
                new ReleaseProtection(PrimaryRule.STANDARD, new OrTools(), new OjAlgo())
                        .protect(linked);
        PUBLIC.put(
                figures.number(),
                PublicTables.of(linked, release.shown(), EARLIER, Populations.builtIn()).stream()
                        .collect(Collectors.toMap(ReleaseTable::id, table -> table)));
        Set<ReleaseNumber> known =
                EARLIER.stream().map(e -> e.figures().number()).collect(Collectors.toSet());
        known.removeAll(WITHDRAWN);
        EARLIER.add(new Earlier(figures, release.shown(), known));
    }

    private static Map<String, ReleaseTable> last() {
        return PUBLIC.get(new ReleaseNumber(FIRST.plus(QUARTERS - 1), 1));
    }

    private static ReleaseRow row(String table, String county) {
        return last().get(table).rows().stream()
                .filter(row -> row.geography().equals(county))
                .findFirst()
                .orElseThrow();
    }

    private static long sum(String county) {
        return FILED.values().stream().mapToLong(filed -> filed.get(county)).sum();
    }

    @Test
    @DisplayName("never overlap: each quarter is in one of them, and the last ends it")
    void windows() {
        List<ReportingPeriod> ends =
                IntStream.range(0, 80)
                        .mapToObj(ReportingPeriod.of("2018Q1")::plus)
                        .filter(p -> Design.sumsAfter(p).contains(Design.THREE_YEARS))
                        .toList();
        assertThat(ends).startsWith(ReportingPeriod.of("2018Q2"), ReportingPeriod.of("2021Q2"));
        assertThat(ends).contains(ReportingPeriod.of("2027Q2"), ReportingPeriod.of("2030Q2"));
        for (int i = 1; i < ends.size(); i++) {
            assertThat(ends.get(i).minus(QUARTERS)).isEqualTo(ends.get(i - 1));
        }
    }

    @Test
    @DisplayName("are in the release of the twelfth quarter alone")
    void once() {
        assertThat(PUBLIC).hasSize(QUARTERS + 1);
        PUBLIC.forEach(
                (number, tables) ->
                        assertThat(tables.containsKey(TABLE))
                                .as("%s", number)
                                .isEqualTo(number.period().equals(FIRST.plus(QUARTERS - 1))));
        assertThat(last().get(TABLE).title().en())
                .isEqualTo("Newly identified victims, by county, three state fiscal years");
    }

    @Test
    @DisplayName("add up the twelve quarters, with what a late county brought, and have no rate")
    void sums() {
        for (ReleaseRow row : last().get(TABLE).rows()) {
            if (row.value().isPresent()) {
                assertThat(row.value().get().longValueExact())
                        .as(row.geography())
                        .isEqualTo(sum(row.geography()));
                assertThat(row.denominator()).isEmpty();
            }
        }
        assertThat(row(TABLE, LATE).value()).isPresent();
        assertThat(new String(last().get(TABLE).file(true), UTF_8)).contains(",T3,true");
    }

    @Test
    @DisplayName("show more counties than one year does")
    void more() {
        assertThat(shown(TABLE)).isGreaterThan(shown("VC-08.COUNTY.TOTAL.FY"));
    }

    private static long shown(String table) {
        return last().get(table).rows().stream()
                .filter(row -> row.value().filter(value -> value.signum() > 0).isPresent())
                .count();
    }

    @Test
    @DisplayName("lack a county that did not report one of the quarters")
    void gap() {
        assertThat(row(TABLE, MISSING).value()).isEmpty();
        assertThat(row(TABLE, MISSING).isWithheld()).isFalse();
        assertThat(row(TABLE, MISSING).annotations()).hasSize(2);
    }

    @Test
    @DisplayName("tell no count of 1 to 10, whatever is added up with years and quarters")
    void attacked() {
        List<String> told = new CountyAttack(PUBLIC, EARLIER).told();
        assertThat(told).isEmpty();
    }
}
