package org.csecprogress.release.protection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.release.protection.QuarterFigures.aQuarter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.protection.figure.Earlier;
import org.csecprogress.release.protection.figure.FrozenFigures;
import org.csecprogress.release.protection.figure.Previewed;
import org.csecprogress.release.protection.system.LinkedRelease;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rows whose figures are in part not to be shown; no plan is made. */
@DisplayName("A row of a public table")
class PublicTablesTest {
    private static final Populations POPULATIONS = Populations.builtIn();
    private static final String KERN = "15";

    private final List<Earlier> earlier = new ArrayList<>();
    private final Set<String> hidden = new TreeSet<>();
    private Map<String, ReleaseTable> tables = Map.of();

    private void publish(FrozenFigures figures) {
        LinkedRelease release = LinkedRelease.of(figures, earlier, Previewed.NOTHING, Set.of());
        tables =
                PublicTables.of(release, shown(release), earlier, POPULATIONS).stream()
                        .collect(Collectors.toMap(ReleaseTable::id, table -> table));
    }

    private Set<String> shown(LinkedRelease release) {
        Set<String> shown = new TreeSet<>(release.names().keySet());
        shown.removeAll(hidden);
        return shown;
    }

    private void released(FrozenFigures figures) {
        LinkedRelease release = LinkedRelease.of(figures, earlier, Previewed.NOTHING, Set.of());
        Set<ReleaseNumber> known =
                earlier.stream().map(e -> e.figures().number()).collect(Collectors.toSet());
        earlier.add(new Earlier(figures, shown(release), known));
    }

    /** Checks one row: value, annotations, numerator, denominator and counties. */
    private void says(String table, String place, String group, String expected) {
        String csv = new String(tables.get(table).csv(), UTF_8);
        String measure = table.substring(0, table.indexOf('.'));
        String start = "2026Q2," + place + "," + measure + "," + group + ",";
        assertThat(
                        csv.lines()
                                .filter(line -> line.startsWith(start))
                                .map(l -> l.substring(start.length())))
                .as(start)
                .containsExactly(expected);
    }

    private void state(String measure, String expected) {
        says(measure + ".STATE.TOTAL.Q", "STATE", "TOTAL,TOTAL", expected);
    }

    @Test
    @DisplayName("has the value, and the parts of a share unrounded")
    void share() {
        publish(aQuarter().frozen());
        state("ID-01", "23760,0,,,58");
        state("VC-12", "13200,0,13200,19008,58");
        says("VC-12.STATE.SEX.Q", "STATE", "SEX,F", "3300,0,3300,4752,58");
        says("VC-12.STATE.SEX.Q", "STATE", "SEX,SEX_OTHER", "6600,0,6600,9504,58");
        state("SV-10", "3696,0,3696,9504,58");
    }

    @Test
    @DisplayName("has an asterisk if it is withheld, and no share of a withheld whole")
    void withheld() {
        hidden.addAll(Set.of("CT-02", "VC-06", "VC-01@SEX:F", "PL-01@SEX:F", "VC-12@SEX:M"));
        publish(aQuarter().frozen());
        state("CT-02", "*,1,,,58");
        state("VC-12", "13200,0,,,58");
        says("VC-12.STATE.SEX.Q", "STATE", "SEX,F", "3300,0,3300,4752,58");
        says("VC-12.STATE.SEX.Q", "STATE", "SEX,M", "*,1,,,58");
        says("PL-01.STATE.SEX.Q", "STATE", "SEX,M", "2376,0,,,58");
        says("PL-01.STATE.SEX.Q", "STATE", "SEX,SEX_OTHER", "4752,0,4752,6600,58");
    }

    @Test
    @DisplayName("has no share of categories if one of their groups is withheld")
    void categories() {
        hidden.add("VC-06@AGENCY_YOUTH:DUAL");
        publish(aQuarter().frozen());
        state("SV-10", "3696,0,,,58");
        hidden.clear();
        hidden.add("VC-06@AGENCY_YOUTH:PROB");
        publish(aQuarter().frozen());
        state("SV-10", "3696,0,3696,9504,58");
    }

    @Test
    @DisplayName("has no share if other counties answered the whole")
    void otherCounties() {
        publish(aQuarter().answeredBy(57, "VC-06").frozen());
        state("VC-12", "13200,0,,,58");
        state("VC-06", "19008,5,,,57");
    }

    @Test
    @DisplayName("says that nobody answered, that a count is unstable or that a county is missing")
    void annotations() {
        publish(aQuarter().set("CT-02", 15).set("TR-03", 15).without("PL-15").frozen());
        state("CT-02", "15,4,,,58");
        state("TR-03", "15,0,,,58");
        state("PL-15", ",3,,,0");
        publish(aQuarter().set("CT-02", 20).missing(KERN).frozen());
        state("CT-02", "20,5,,,57");
    }

    @Test
    @DisplayName("has a rate as its value, and nothing without the days behind it")
    void rates() {
        publish(aQuarter().frozen());
        state("PL-06", "12.0,0,15840,1320000,58");
        publish(aQuarter().set("PL-06.D", 0).frozen());
        state("PL-06", ",3,,,58");
        hidden.add("PL-06.D");
        publish(aQuarter().frozen());
        state("PL-06", ",3,,,58");
    }

    @Test
    @DisplayName("has the children of the counties that reported beside it")
    void children() {
        publish(aQuarter().frozen());
        state("VC-06", "19008,0,19008," + children("", "") + ",58");
        says("VC-06.STATE.SEX.Q", "STATE", "SEX,F", "4752,0,4752," + children("F", "") + ",58");
        says("VC-06.STATE.SEX.Q", "STATE", "SEX,SEX_OTHER", "9504,0,,,58");
        publish(aQuarter().missing(KERN).frozen());
        state("VC-06", "19008,5,19008," + children("", KERN) + ",57");
    }

    @Test
    @DisplayName("of a year has the children of a mean quarter if a county missed one")
    void meanChildren() {
        Catalog second = Catalogs.builtIn().version(2);
        for (String quarter : List.of("2025Q3", "2025Q4", "2026Q1")) {
            QuarterFigures of = aQuarter(second).only("VC-08").of(quarter);
            released((quarter.equals("2026Q1") ? of.missing(KERN) : of).frozen());
        }
        publish(aQuarter(second).only("VC-08").frozen());
        long mean = Math.round((3 * children("WHITE", "") + children("WHITE", KERN)) / 4.0);
        says("VC-08.STATE.RACE.FY", "STATE", "RACE,WHITE", "7040,5,7040," + mean + ",57");
        says("VC-08.STATE.RACE.FY", "STATE", "RACE,MISSING", "7040,5,,,57");
        publish(aQuarter(second).only("VC-08").answeredBy(57, "VC-08").frozen());
        says("VC-08.STATE.RACE.FY", "STATE", "RACE,WHITE", "7040,5,,,57");
    }

    /** Returns the children of a group, or all, in all counties but one. */
    private static long children(String group, String without) {
        return Counties.builtIn().all().stream()
                .map(County::code)
                .filter(county -> !county.value().equals(without))
                .mapToLong(
                        county ->
                                group.isEmpty()
                                        ? POPULATIONS.children(county)
                                        : POPULATIONS.children(county, group).orElseThrow())
                .sum();
    }

    @Test
    @DisplayName("has the share of an earlier quarter's newest release by the same counties")
    void earlierQuarter() {
        released(aQuarter().of("2026Q1").frozen());
        publish(aQuarter().frozen());
        state("ID-09", "5280,0,5280,7920,58");
        publish(aQuarter().missing(KERN).frozen());
        state("ID-09", "5280,5,,,57");
        hidden.add("ID-06");
        released(aQuarter().of("2026Q1").frozen(2).after(earlier.get(0)));
        publish(aQuarter().frozen());
        state("ID-09", "5280,0,,,58");
    }

    @Test
    @DisplayName("of a county is its own, and of a region what its counties answered")
    void places() {
        publish(aQuarter().filed("ID-01", Map.of("19", 23_760L, "37", 40L, "13", 11L)).frozen());
        says("ID-01.COUNTY.TOTAL.Q", "19", "TOTAL,TOTAL", "23760,0,,,1");
        says("ID-01.COUNTY.TOTAL.Q", "02", "TOTAL,TOTAL", "0,0,,,1");
        says("ID-01.COUNTY.TOTAL.Q", "13", "TOTAL,TOTAL", "11,4,,,1");
    }

    @Test
    @DisplayName("has shares of its first figures if only one of two has moved since")
    void moved() {
        released(
                aQuarter()
                        .missing(KERN)
                        .filed("VC-06", Map.of("19", 19_000L))
                        .filed("ID-01", Map.of("19", 900L))
                        .frozen());
        publish(
                aQuarter()
                        .filed("VC-06", Map.of("19", 19_000L, KERN, 40L))
                        .filed("ID-01", Map.of("19", 900L))
                        .frozen(2)
                        .after(earlier.get(0)));
        state("VC-06", "19040,0,19040," + children("", "") + ",58");
        state("VC-12", "13200,5;6,13200,19000,57");
        says("VC-06.COUNTY.TOTAL.Q", KERN, "TOTAL,TOTAL", "40,0,40," + kern() + ",1");
    }

    private static long kern() {
        return children("", "") - children("", KERN);
    }

    @Test
    @DisplayName("says of a county whose later filing is not counted that it came after the freeze")
    void late() {
        released(aQuarter().missing(KERN).filed("ID-01", Map.of("19", 900L)).frozen());
        publish(
                aQuarter()
                        .filed("ID-01", Map.of("19", 900L, KERN, 7L))
                        .frozen(2)
                        .after(earlier.get(0)));
        says("ID-01.COUNTY.TOTAL.Q", KERN, "TOTAL,TOTAL", ",3;7,,,0");
        state("ID-01", "900,5;6,,,57");
    }
}
