package org.csecprogress.release.protection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.protection.figure.Earlier;
import org.csecprogress.release.protection.figure.FrozenFigures;
import org.csecprogress.release.protection.figure.Previewed;
import org.csecprogress.release.protection.system.LinkedRelease;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A release under version 2 of the catalogue")
class LaterReleaseTest {
    private static final Catalog CATALOG = Catalogs.builtIn().version(2);
    private static final String ALAMEDA = "01";
    private static final String ALPINE = "02";
    private static final String LOS_ANGELES = "19";
    private static final int TYPES = 6;
    private static final int RESULTS = 5;

    private final List<Earlier> earlier = new ArrayList<>();
    private ProtectedRelease release;
    private Map<String, ReleaseTable> tables = Map.of();

    /** Returns a quarter without small counts, with every type of service. */
    private static QuarterFigures aQuarter(String quarter) {
        QuarterFigures figures = QuarterFigures.aQuarter(CATALOG).of(quarter);
        for (int type = 0; type < TYPES; type++) {
            int[] units = {9, 6, 4, 2};
            for (int i = 0; i < units.length; i++) {
                figures.fill("SR-%02d".formatted(RESULTS * type + 1 + i), units[i]);
            }
        }
        long met = figures.value("SV-14@SERVICE_RESULT:RES_MET");
        figures.fill("SV-16", 0).set("SV-16", met);
        return figures.filed("AG-01", Map.of(ALAMEDA, 1L, LOS_ANGELES, 1L))
                .filed("AG-02", Map.of(LOS_ANGELES, 1L))
                .filed("PL-17", Map.of(ALAMEDA, 3L));
    }

    private void publish(QuarterFigures quarter) {
        FrozenFigures figures = quarter.frozen();
        LinkedRelease linked = LinkedRelease.of(figures, earlier, Previewed.NOTHING, Set.of());
        release =
                new ReleaseProtection(PrimaryRule.STANDARD, new OrTools(), new OjAlgo())
                        .protect(linked);
        tables =
                PublicTables.of(linked, release.shown(), earlier, Populations.builtIn()).stream()
                        .collect(Collectors.toMap(ReleaseTable::id, table -> table));
        Set<ReleaseNumber> known =
                earlier.stream().map(e -> e.figures().number()).collect(Collectors.toSet());
        earlier.add(new Earlier(figures, release.shown(), known));
    }

    private String row(String table, String place) {
        String start = "," + place + ",";
        return new String(tables.get(table).csv(), UTF_8)
                .lines()
                .filter(line -> line.contains(start))
                .collect(Collectors.joining("\n"));
    }

    @Test
    @DisplayName("shows what each county has, also where it is one, and how many counties have it")
    void ofAgencies() {
        publish(aQuarter("2027Q3"));
        assertThat(row("AG-01.COUNTY.TOTAL.Q", ALAMEDA)).contains("TOTAL,TOTAL,1,0,");
        assertThat(row("AG-01.COUNTY.TOTAL.Q", ALPINE)).contains("TOTAL,TOTAL,0,0,");
        assertThat(row("AG-01.STATE.TOTAL.Q", "STATE")).contains("TOTAL,TOTAL,2,0,");
        assertThat(row("AG-02.COUNTY.TOTAL.Q", ALAMEDA)).contains("TOTAL,TOTAL,0,0,");
        assertThat(row("AG-03.COUNTY.TOTAL.Q", ALAMEDA)).contains("TOTAL,TOTAL,1,0,");
        assertThat(row("PL-17.COUNTY.TOTAL.Q", ALAMEDA)).contains("TOTAL,TOTAL,3,0,");
        assertThat(release.withheld()).isEmpty();
    }

    @Test
    @DisplayName("tells the results of each type of service for the state")
    void results() {
        publish(aQuarter("2027Q3"));
        for (int measure = 1; measure <= TYPES * RESULTS; measure++) {
            assertThat(tables).containsKey("SR-%02d.STATE.TOTAL.Q".formatted(measure));
        }
        assertThat(tables).doesNotContainKeys("SR-03.STATE.STAY_LENGTH.FY", "SR-01.COUNTY.TOTAL.Q");
    }

    @Test
    @DisplayName("withholds a small rest between plan, reached, ended and goals met")
    void rests() {
        for (String whole : List.of("SR-11", "SR-12", "SR-13")) {
            String part = "SR-" + (Integer.parseInt(whole.substring(3)) + 1);
            QuarterFigures close = aQuarter("2027Q3");
            close.add(part, close.value(whole) - close.value(part) - 5);
            publish(close);
            earlier.clear();
            assertThat(release.shown().containsAll(List.of(whole, part))).as(part).isFalse();
        }
    }

    @Test
    @DisplayName("tells lengths, and county totals of episodes and goals met, by the fiscal year")
    void years() {
        for (String quarter : List.of("2027Q3", "2027Q4", "2028Q1", "2028Q2")) {
            publish(aQuarter(quarter).filed("SV-16", Map.of(ALAMEDA, 44L, LOS_ANGELES, 440L)));
        }
        assertThat(tables)
                .containsKeys(
                        "SR-03.STATE.STAY_LENGTH.FY",
                        "SV-14.STATE.SERVICE_TYPE.FY",
                        "SV-16.COUNTY.TOTAL.FY",
                        "PL-02.COUNTY.TOTAL.AJ");
        assertThat(row("SV-16.COUNTY.TOTAL.FY", ALAMEDA)).contains("TOTAL,TOTAL,176,0,");
    }
}
