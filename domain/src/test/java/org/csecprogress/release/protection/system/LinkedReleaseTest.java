package org.csecprogress.release.protection.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.release.protection.QuarterFigures.aQuarter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.disclosure.table.CellVisibility;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.ReleaseDigests;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.protection.ProtectedRelease;
import org.csecprogress.release.protection.PublicTables;
import org.csecprogress.release.protection.QuarterFigures;
import org.csecprogress.release.protection.ReleaseProtection;
import org.csecprogress.release.protection.design.TableDesign;
import org.csecprogress.release.protection.figure.Earlier;
import org.csecprogress.release.protection.figure.FrozenFigures;
import org.csecprogress.release.protection.figure.Previewed;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The tables of a release")
class LinkedReleaseTest {
    private final List<Earlier> earlier = new ArrayList<>();
    private ProtectedRelease release;
    private Previewed previewed = Previewed.NOTHING;
    private FrozenFigures frozen;
    private SortedSet<String> shown;
    private Map<String, ReleaseTable> tables = Map.of();

    @Test
    @DisplayName("are all shown when nothing is small")
    void everything() {
        publish(aQuarter());
        assertThat(release.withheld()).isEmpty();
        assertThat(tables.keySet())
                .contains("VC-06.STATE.TOTAL.Q", "VC-06.STATE.RACE.Q", "VC-07.STATE.TOTAL.Q")
                .contains("VC-06.STATE.LGBTQ.AJ", "VC-06.REGION.TOTAL.Q", "VC-06.COUNTY.TOTAL.Q")
                .doesNotContain("VC-06.STATE.LGBTQ.Q", "VC-08.COUNTY.TOTAL.FY")
                .doesNotContain("PL-04.STATE.TOTAL.Q", "ID-10.STATE.TOTAL.Q");
    }

    @Test
    @DisplayName("of a quarter within the year have no yearly breakdowns")
    void notOfYear() {
        publish(aQuarter().of("2026Q3"));
        assertThat(tables.keySet()).doesNotContain("VC-06.STATE.LGBTQ.AJ");
    }

    @Nested
    @DisplayName("withstand the attack by")
    class Attacks {
        @Test
        @DisplayName("subtraction of a subset from its whole")
        void subset() {
            var figures = aQuarter();
            long gap = figures.value("VC-06") - figures.value("VC-12");
            publish(figures.add("VC-12", gap - 5));
            assertNotBothShown("VC-06", "VC-12");
            assertShown("ID-04", "ID-01", "CT-02", "PV-01");
        }

        @Test
        @DisplayName("complement of a breakdown's group")
        void complementOfAGroup() {
            var figures = aQuarter();
            long gap = figures.value("VC-06@SEX:M") - figures.value("VC-12@SEX:M");
            publish(figures.move(gap - 3, "VC-12@SEX:F", "VC-12@SEX:M"));
            assertNotBothShown("VC-06@SEX:M", "VC-12@SEX:M");
            assertShown("VC-12", "VC-06");
        }

        @Test
        @DisplayName("subtraction through a measure between them that has no table there")
        void unpublishedMiddle() {
            // By county VC-12 is unpublished; PL-01 is part of it, and it is part of VC-06.
            publish(
                    aQuarter()
                            .filed("VC-06", Map.of("19", 19_000L, "54", 25L, "34", 220L))
                            .filed("VC-12", Map.of("19", 13_000L, "54", 22L, "34", 110L))
                            .filed("PL-01", Map.of("19", 9_000L, "54", 19L, "34", 55L)));
            assertNotBothShown("54/VC-06", "54/PL-01");
            assertShown("VC-06", "PL-01");
        }

        @Test
        @DisplayName("subtraction past a measure between them that the county did not answer")
        void unansweredMiddle() {
            publish(
                    aQuarter()
                            .filed("VC-06", Map.of("19", 19_000L, "54", 25L))
                            .filed("PL-01", Map.of("19", 9_000L, "54", 19L)));
            assertNotBothShown("54/VC-06", "54/PL-01");
        }

        @Test
        @DisplayName("subtraction past a measure between them that few counties answered")
        void middleOfFewCounties() {
            var figures = aQuarter().answeredBy(2, "VC-12").set("VC-12", 40);
            long gap = figures.value("VC-06") - figures.value("PL-01");
            publish(figures.add("PL-01", gap - 6));
            assertNotBothShown("VC-06", "PL-01");
        }

        @Test
        @DisplayName("subtraction from a group whose part the dictionary defines by age")
        void definition() {
            // SV-11.D counts the youth of VC-06 of school age.
            var figures = aQuarter();
            long gap = figures.value("VC-06@RACE:BLACK") - figures.value("SV-11.D@RACE:BLACK");
            publish(figures.move(gap - 4, "SV-11.D@RACE:WHITE", "SV-11.D@RACE:BLACK"));
            assertNotBothShown("VC-06@RACE:BLACK", "SV-11.D@RACE:BLACK");
            assertShown("VC-06", "SV-11.D");
        }

        @Test
        @DisplayName("one small part among parts that add up")
        void smallPart() {
            var figures = aQuarter();
            long all = figures.value("ID-07");
            publish(figures.add("ID-07", 4 - all).add("ID-08", all - 4));
            assertWithheld("ID-07");
            assertNotAllShown("ID-04", "ID-06", "ID-08");
        }

        @Test
        @DisplayName("a total that equals a row of another measure's breakdown")
        void equalToARow() {
            var figures = aQuarter();
            long dual = figures.value("VC-06@AGENCY_YOUTH:DUAL");
            publish(
                    figures.move(dual - 4, "VC-06@AGENCY_YOUTH:DUAL", "VC-06@AGENCY_YOUTH:CWS")
                            .add("VC-14", 4 - figures.value("VC-14")));
            assertWithheld("VC-14", "VC-06@AGENCY_YOUTH:DUAL");
        }

        @Test
        @DisplayName("a total that should equal a row of another's breakdown and is close to it")
        void nearlyEqualToARow() {
            publish(aQuarter().add("VC-14", 5));
            assertNotBothShown("VC-14", "VC-06@AGENCY_YOUTH:DUAL");
        }

        @Test
        @DisplayName("the share of a public denominator")
        void shareOfAPublicDenominator() {
            var figures = aQuarter();
            long hidden = figures.value("VC-06@AGENCY_YOUTH:DUAL");
            publish(figures.move(hidden - 4, "VC-06@AGENCY_YOUTH:DUAL", "VC-06@AGENCY_YOUTH:CWS"));
            // The whole of SV-10 consists of two rows, one of them withheld.
            assertThat(row("SV-10").denominator()).isEmpty();

            publish(aQuarter());
            assertThat(row("SV-10").denominator()).hasValue(36 * 264L);
            assertThat(row("VC-12").denominator()).hasValue(72 * 264L);
            assertThat(row("VC-12").percentage()).contains(new BigDecimal("69.4"));
        }

        @Test
        @DisplayName("the change against the last release")
        void changeAgainstTheLastRelease() {
            var before = aQuarter().of("2026Q1");
            released(before);
            publish(aQuarter());
            assertThat(row("ID-09").denominator()).hasValue(before.value("ID-06"));

            publish(aQuarter().add("ID-09", before.value("ID-06") - 5 - 20 * 264));
            assertWithheld("ID-09");
            assertShown("ID-06", "ID-04");
        }

        @Test
        @DisplayName("a denominator of an earlier quarter that was withheld then")
        void withheldBefore() {
            earlier.add(new Earlier(aQuarter().of("2026Q1").frozen(), Set.of(), Set.of()));
            publish(aQuarter());
            assertShown("ID-09");
            assertThat(row("ID-09").denominator()).isEmpty();
        }

        @Test
        @DisplayName("a large count from few people")
        void fewPeople() {
            publish(aQuarter().set("PL-10", 4));
            assertWithheld("PL-10", "PL-09", "PL-11", "PL-12", "PL-13");
        }

        @Test
        @DisplayName("a count of people that nobody gave")
        void unknownPeople() {
            publish(aQuarter().without("PL-10"));
            assertThat(row("PL-09").valueText()).isEqualTo("*");
            assertThat(row("PL-10").valueText()).isEmpty();
        }

        @Test
        @DisplayName("the youth who neither took a service nor declined all")
        void neither() {
            publish(aQuarter().add("SV-13", 6 * 264 - 7));
            assertNotAllShown("SV-12", "SV-13", "VC-06");
        }

        @Test
        @DisplayName("the counties that did not give a breakdown")
        void missingBreakdown() {
            publish(aQuarter().set("CT-03", 88).set("CT-03@RACE:BLACK", 82));
            assertThat(shown.containsAll(List.of("CT-03", "CT-03@RACE:BLACK"))).isFalse();
        }

        @Test
        @DisplayName("a county without a breakdown on the others without one")
        void missingBreakdownOfFew() {
            // Sixteen are in no row: nine of Lassen, which can subtract them, and seven of others.
            var figures =
                    aQuarter().filed("CT-03", Map.of("19", 90L, "34", 22L, "18", 9L, "25", 7L));
            publish(
                    figures.rowFiled("CT-03@RACE:BLACK", Map.of("19", 70L))
                            .rowFiled("CT-03@RACE:WHITE", Map.of("19", 20L, "34", 22L)));
            assertNotAllShown("CT-03", "CT-03@RACE:BLACK", "CT-03@RACE:WHITE");
        }

        @Test
        @DisplayName("a county that knows its own part of rows that hide each other")
        void ownRows() {
            // Without Los Angeles 38 are left, and 36 of them are white.
            publish(
                    aQuarter()
                            .filed("CT-03", Map.of("19", 95L, "30", 38L))
                            .rowFiled("CT-03@RACE:LATINO", Map.of("19", 63L))
                            .rowFiled("CT-03@RACE:NATIVE_AM", Map.of("19", 32L, "30", 1L))
                            .rowFiled("CT-03@RACE:MISSING", Map.of("30", 1L))
                            .rowFiled("CT-03@RACE:WHITE", Map.of("30", 36L)));
            assertNotAllShown("CT-03", "CT-03@RACE:WHITE");
        }

        @Test
        @DisplayName(
                "a county on the remainder, although as many other counties were public before")
        void otherCountiesBefore() {
            released(aQuarter().of("2025Q4").missing("10").set("ID-06", 15));
            publish(aQuarter().of("2026Q1").filed("ID-09", Map.of("54", 10L, "10", 5L)));
            assertWithheld("ID-09");
        }

        @Test
        @DisplayName("a county that sees which totals are in no row of a breakdown")
        void silent() {
            // Lake's 35 are in no row; without them and its own, Plumas sees that six are left.
            publish(
                    aQuarter()
                            .without("ID-02")
                            .filedBy("ID-01", Map.of("17", 35L, "23", 32L, "32", 22L))
                            .rowFiled("ID-01@AGENCY_YOUTH:CWS", Map.of("32", 22L, "23", 4L))
                            .rowFiled("ID-01@AGENCY_YOUTH:PROB", Map.of("23", 26L))
                            .rowFiled("ID-01@AGENCY_YOUTH:DUAL", Map.of("23", 0L))
                            .rowFiled("ID-01@AGENCY_YOUTH:NEITHER", Map.of("23", 2L)));
            assertNotAllShown("ID-01", "ID-01@AGENCY_YOUTH:PROB", "17/ID-01");
        }

        @Test
        @DisplayName("a county that subtracts its own count from the state's")
        void ownCount() {
            publish(
                    aQuarter()
                            .filed("ID-05", Map.of("19", 400L, "01", 6L, "34", 300L, "37", 200L)));
            // Alameda is alone in the north's regions: Los Angeles and San Diego could solve it.
            assertWithheld("01/ID-05");
            assertNotAllShown("19/ID-05", "34/ID-05", "37/ID-05", "ID-05");
        }

        @Test
        @DisplayName("one of two counties of a region on the other")
        void twoCounties() {
            // San Diego and Imperial are one region: each knows its own.
            publish(aQuarter().filed("VC-01", Map.of("37", 60L, "13", 4L, "19", 500L, "01", 300L)));
            assertNotAllShown("VC-01", "R10/VC-01", "R08/VC-01");
        }

        @Test
        @DisplayName("the difference between two releases of a quarter")
        void restated() {
            released(aQuarter());
            publish(aQuarter().add("VC-13", 3).add("ID-02", 300), 2);
            assertShown("VC-13", "ID-02");
            assertThat(row("VC-13").valueText()).isEqualTo("1056");
            assertThat(row("ID-02").valueText()).as("no county tells it").isEqualTo("10560");
        }

        @Test
        @DisplayName("showing what the release before withheld")
        void withheldInTheLast() {
            released(aQuarter().set("CT-02", 4));
            publish(aQuarter().set("CT-02", 40), 2);
            assertWithheld("CT-02");
        }
    }

    @Test
    @DisplayName("keep withheld cells withheld, and no others because of them")
    void largeCorrection() {
        Map<String, Long> filed = new TreeMap<>(Map.of("19", 760L, "34", 23_000L));
        filed.putAll(Map.of("31", 6L, "57", 8L, "09", 3L, "51", 4L, "58", 7L));
        released(aQuarter().filed("ID-01", filed));
        assertWithheld("34/ID-01");
        filed.put("34", 23_024L);
        publish(aQuarter().filed("ID-01", filed), 2);
        assertWithheld("34/ID-01");
        assertShown("ID-01");
    }

    @Nested
    @DisplayName("with a late or corrected county")
    class Later {
        private static final String KERN = "15";

        private QuarterFigures before() {
            return aQuarter()
                    .missing(KERN)
                    .filed("ID-01", Map.of("19", 23_760L, "10", 400L))
                    .filed("TR-03", Map.of("19", 900L));
        }

        private QuarterFigures quarter(long fresno, long kern) {
            return aQuarter()
                    .filed("ID-01", Map.of("19", 23_760L, "10", fresno, KERN, kern))
                    .filed("TR-03", Map.of("19", 900L, KERN, 40L));
        }

        @Test
        @DisplayName("include it by its public figures")
        void enters() {
            released(before());
            publish(quarter(400, 20), 2);
            assertThat(row("ID-01").valueText()).isEqualTo("24180");
            assertThat(row("ID-01").counties()).isEqualTo(58);
            assertThat(row("ID-01", "15").valueText()).isEqualTo("20");
            assertThat(row("ID-02").annotations()).contains(Annotation.FIRST_FIGURE);
            assertThat(row("ID-01").annotations()).doesNotContain(Annotation.FIRST_FIGURE);
            assertThat(shown).containsAll(earlier.get(0).shown());
        }

        @Test
        @DisplayName("include nothing of it if one of its figures is small")
        void few() {
            released(before());
            publish(quarter(400, 7), 2);
            assertThat(row("ID-01").valueText()).isEqualTo("24160");
            assertThat(row("ID-01").counties()).isEqualTo(57);
            assertThat(row("TR-03").valueText()).as("of caregivers as well").isEqualTo("900");
            assertThat(row("ID-01", "15").annotations()).contains(Annotation.AFTER_FREEZE);
            assertThat(row("ID-01").annotations()).contains(Annotation.FIRST_FIGURE);
            assertThat(shown).isEqualTo(earlier.get(0).shown());
        }

        @Test
        @DisplayName("include two without disclosing one to the other")
        void two() {
            released(before());
            publish(quarter(420, 4), 2);
            assertThat(row("ID-01").valueText()).isEqualTo("24180");
            publish(quarter(404, 20), 2);
            assertThat(row("ID-01").valueText()).isEqualTo("24180");
            assertThat(row("ID-01", "10").valueText()).as("moved by 4").isEqualTo("400");
        }

        @Test
        @DisplayName("have no yearly figure of a county that misses a quarter")
        void year() {
            released(before().of("2025Q3"));
            released(quarter(400, 7).of("2025Q3"), 2);
            for (String quarter : List.of("2025Q4", "2026Q1")) {
                released(quarter(400, 100).of(quarter));
            }
            publish(quarter(400, 100));
            assertThat(csv("ID-01.COUNTY.TOTAL.FY"))
                    .contains("2026Q2,15,ID-01,TOTAL,TOTAL,,3;5,,,1\r\n")
                    .contains("2026Q2,10,ID-01,TOTAL,TOTAL,1600,0,,,1\r\n");
        }
    }

    @Test
    @DisplayName("of the year add up its four quarters")
    void year() {
        for (String quarter : List.of("2025Q3", "2025Q4", "2026Q1")) {
            released(aQuarter().of(quarter).filed("PV-02", Map.of("01", 5L, "19", 100L)));
        }
        publish(aQuarter().filed("PV-02", Map.of("01", 7L, "19", 100L)));
        assertThat(csv("PV-02.COUNTY.TOTAL.FY"))
                .contains("2026Q2,01,PV-02,TOTAL,TOTAL,22,0,,,1\r\n")
                .contains("2026Q2,19,PV-02,TOTAL,TOTAL,400,0,,,1\r\n");
    }

    @Test
    @DisplayName("of the year withhold nothing if a county misses a quarter of it")
    void yearWithGap() {
        released(aQuarter().missing("15").of("2025Q3").filed("ID-01", Map.of("19", 23_000L)));
        Map<String, Long> filed = Map.of("19", 23_000L, "15", 2L);
        for (String quarter : List.of("2025Q4", "2026Q1")) {
            released(aQuarter().of(quarter).filed("ID-01", filed));
        }
        publish(aQuarter().filed("ID-01", filed));
        assertThat(release.withheld()).as("by the plan").containsKey("FY/15/ID-01");
        assertThat(csv("ID-01.COUNTY.TOTAL.FY")).contains("2026Q2,15,ID-01,TOTAL,TOTAL,,3;5,,,1");
        for (TableDesign table : release.linked().tables()) {
            assertThat(
                            release.reasons().get(table.id().toString()).stream()
                                    .map(Optional::isPresent)
                                    .toList())
                    .as("%s", table.id())
                    .isEqualTo(
                            tables.get(table.id().toString()).rows().stream()
                                    .map(ReleaseRow::isWithheld)
                                    .toList());
        }
    }

    @Test
    @DisplayName("name zero, no data, unstable and incomplete")
    void annotations() {
        publish(
                aQuarter()
                        .set("CT-02", 15)
                        .without("PL-15")
                        .answeredBy(57, "TR-03")
                        .set("PV-02", 3));
        assertThat(csv("CT-03.STATE.TOTAL.Q"))
                .endsWith("2026Q2,STATE,CT-03,TOTAL,TOTAL,0,0,,,58\r\n");
        assertThat(csv("CT-02.STATE.TOTAL.Q")).endsWith("TOTAL,TOTAL,15,4,,,58\r\n");
        assertThat(csv("PL-15.STATE.TOTAL.Q")).endsWith("TOTAL,TOTAL,,3,,,0\r\n");
        assertThat(csv("TR-03.STATE.TOTAL.Q")).endsWith("TOTAL,TOTAL,1056,5,,,57\r\n");
        assertThat(csv("PV-02.STATE.TOTAL.Q")).endsWith("TOTAL,TOTAL,3,0,,,58\r\n");
        publish(aQuarter().set("CT-02", 4).answeredBy(40, "CT-02"));
        assertThat(csv("CT-02.STATE.TOTAL.Q")).endsWith("TOTAL,TOTAL,*,1;5,,,40\r\n");
    }

    @Test
    @DisplayName("give a rate its numerator and denominator only of the same counties")
    void rates() {
        publish(aQuarter());
        assertThat(row("PL-06").valueText()).isEqualTo("12.0");
        assertThat(row("PL-06").denominator()).hasValue(5000 * 264L);
        assertThat(row("VC-08").denominator()).hasValue(8_894_652);
        publish(aQuarter().answeredBy(57, "VC-08").answeredBy(57, "VC-12"));
        assertThat(row("VC-08").denominator()).isEmpty();
        assertThat(row("VC-12").denominator()).isEmpty();
    }

    @Test
    @DisplayName("are the same bytes from the same figures")
    void sameBytes() {
        publish(aQuarter().set("CT-02", 4));
        String once = ReleaseDigests.ofTables(tables.values());
        publish(aQuarter().set("CT-02", 4));
        assertThat(ReleaseDigests.ofTables(tables.values())).isEqualTo(once);
        publish(aQuarter().set("CT-02", 4).set("PV-02", 3));
        assertThat(ReleaseDigests.ofTables(tables.values())).isNotEqualTo(once);
    }

    @Test
    @DisplayName("have the same plan for any small counts")
    void surrogates() {
        publish(aQuarter().set("CT-02", 4).set("CT-03", 9));
        Set<String> once = shown;
        publish(aQuarter().set("CT-02", 10).set("CT-03", 1));
        assertThat(shown).isEqualTo(once);
    }

    @Test
    @DisplayName("tell nobody the difference from what a county was shown before publication")
    void previewed() {
        Map<String, Long> filed = Map.of("19", 23_760L, "10", 43L, "34", 400L);
        publish(aQuarter().filed("ID-01", filed));
        assertShown("10/ID-01", "34/ID-01", "ID-01");
        previewed = new Previewed(Map.of("10/ID-01", Set.of(40L), "34/ID-01", Set.of(400L)));
        publish(aQuarter().filed("ID-01", filed));
        assertWithheld("10/ID-01");
        assertShown("34/ID-01");
        previewed = new Previewed(Map.of("10/ID-01", Set.of(60L)));
        publish(aQuarter().filed("ID-01", filed));
        assertShown("10/ID-01");
    }

    @Test
    @DisplayName("keep showing what a county was shown before publication")
    void previewedAndSame() {
        Map<String, Long> filed = Map.of("19", 23_760L, "10", 43L, "11", 5L, "34", 400L);
        previewed = new Previewed(Map.of("10/ID-01", Set.of(43L)));
        publish(aQuarter().filed("ID-01", filed));
        assertShown("10/ID-01");
        assertWithheld("11/ID-01");
    }

    @Test
    @DisplayName("know what a county was shown of a table that is then not published")
    void previewedAndLeftOut() {
        Map<String, Long> filed = Map.of("19", 23_760L, "10", 43L, "34", 400L);
        FrozenFigures figures = aQuarter().filed("ID-01", filed).frozen();
        var shownBefore = new Previewed(Map.of("10/ID-01", Set.of(43L)));
        Set<TableId> left = Set.of(TableId.parse("ID-01.COUNTY.TOTAL.Q"));
        LinkedSystem system =
                LinkedRelease.of(figures, List.of(), shownBefore, left).system(Set.of());
        for (int cell = 0; cell < system.size(); cell++) {
            if (system.name(cell).endsWith("/10/ID-01")) {
                assertThat(system.standing(cell)).isEqualTo(CellVisibility.PUBLIC);
                return;
            }
        }
        throw new AssertionError("the county's figure is in no equation");
    }

    private void publish(QuarterFigures figures) {
        publish(figures, 1);
    }

    private void publish(QuarterFigures figures, int revision) {
        var gate = new ReleaseProtection(PrimaryRule.STANDARD, new OrTools(), new OjAlgo());
        frozen = frozen(figures, revision);
        release = gate.protect(LinkedRelease.of(frozen, earlier, previewed, Set.of()));
        shown = release.shown();
        tables =
                PublicTables.of(release.linked(), shown, earlier, Populations.builtIn()).stream()
                        .collect(Collectors.toMap(ReleaseTable::id, Function.identity()));
    }

    private FrozenFigures frozen(QuarterFigures figures, int revision) {
        FrozenFigures first = figures.frozen(revision);
        return earlier.stream()
                .filter(other -> other.figures().period().equals(first.period()))
                .reduce((one, other) -> other)
                .map(before -> first.after(before))
                .orElse(first);
    }

    private void released(QuarterFigures figures) {
        released(figures, 1);
    }

    private void released(QuarterFigures figures, int revision) {
        publish(figures, revision);
        Set<org.csecprogress.release.ReleaseNumber> known =
                earlier.stream().map(e -> e.figures().number()).collect(Collectors.toSet());
        earlier.add(new Earlier(frozen, shown, known));
    }

    private ReleaseRow row(String measure) {
        return tables.get(measure + ".STATE.TOTAL.Q").rows().get(0);
    }

    private ReleaseRow row(String measure, String county) {
        return tables.get(measure + ".COUNTY.TOTAL.Q").rows().stream()
                .filter(row -> row.geography().equals(county))
                .findFirst()
                .orElseThrow();
    }

    private String csv(String table) {
        return new String(tables.get(table).csv(), UTF_8);
    }

    private void assertWithheld(String... addresses) {
        assertThat(release.withheld().keySet()).contains(addresses);
        assertThat(shown).doesNotContain(addresses);
    }

    private void assertShown(String... addresses) {
        assertThat(shown).contains(addresses);
    }

    private void assertNotBothShown(String one, String other) {
        assertThat(shown.containsAll(List.of(one, other))).isFalse();
    }

    private void assertNotAllShown(String... addresses) {
        assertThat(shown.containsAll(List.of(addresses))).isFalse();
    }
}
