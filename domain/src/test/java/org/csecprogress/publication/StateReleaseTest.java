package org.csecprogress.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.publication.StateFigures.aQuarter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Counties;
import org.csecprogress.catalog.County;
import org.csecprogress.catalog.Populations;
import org.csecprogress.disclosure.Attack;
import org.csecprogress.disclosure.DisclosureControl;
import org.csecprogress.disclosure.SuppressionPlan;
import org.csecprogress.disclosure.SuppressionPolicy;
import org.csecprogress.disclosure.TableSystem;
import org.csecprogress.disclosure.WholeGroupSuppressor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The state's tables of a quarter")
class StateReleaseTest {
    private static final DisclosureControl CONTROL =
            new WholeGroupSuppressor(new SuppressionPolicy("Edition 2.0", 11));
    private static final ChildPopulation CHILDREN =
            new ChildPopulation(
                    Populations.builtIn(),
                    Counties.builtIn().all().stream()
                            .map(County::code)
                            .collect(Collectors.toSet()));

    private List<PublishedPeriod> others = List.of();
    private Map<String, ReleaseTable> tables = Map.of();
    private SuppressionPlan plan;

    @Test
    @DisplayName("are all shown when nothing is small")
    void everything() {
        publish(aQuarter());
        assertThat(plan.withheldBlocks()).isEmpty();
        assertThat(tables).hasSize(plan.shownBlocks().size());
        assertThat(tables.keySet())
                .contains("VC-06.STATE.TOTAL.Q", "VC-06.STATE.RACE.Q", "VC-07.STATE.TOTAL.Q")
                .doesNotContain(
                        "VC-06.STATE.LGBTQ.Q", "PL-04.STATE.TOTAL.Q", "ID-10.STATE.TOTAL.Q");
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
            assertWithheld("VC-12", "VC-06", "VC-01", "VC-07", "PL-01", "SV-12", "CT-01", "PL-06");
            assertShown("ID-04", "ID-01", "CT-02", "PV-01");
        }

        @Test
        @DisplayName("complement of a breakdown's group")
        void complementOfAGroup() {
            var figures = aQuarter();
            long gap = figures.value("VC-06@SEX:M") - figures.value("VC-12@SEX:M");
            publish(figures.move(gap - 3, "VC-12@SEX:F", "VC-12@SEX:M"));
            assertWithheld("VC-12.SEX");
            assertShown("VC-12", "VC-06", "VC-06.SEX", "VC-12.RACE");
        }

        @Test
        @DisplayName("one small part among parts that add up")
        void smallPart() {
            var figures = aQuarter();
            long all = figures.value("ID-07");
            publish(figures.add("ID-07", 4 - all).add("ID-08", all - 4));
            assertWithheld("ID-03", "ID-04", "ID-05", "ID-06", "ID-07", "ID-08", "PV-01");
            assertShown("ID-01", "ID-02", "VC-06");
        }

        @Test
        @DisplayName("one small row among the same rows of parts that add up")
        void smallPartOfARow() {
            var figures = aQuarter();
            long all = figures.value("ID-07@AGENCY_YOUTH:DUAL");
            publish(
                    figures.move(all - 4, "ID-07@AGENCY_YOUTH:DUAL", "ID-07@AGENCY_YOUTH:CWS")
                            .move(all - 4, "ID-08@AGENCY_YOUTH:CWS", "ID-08@AGENCY_YOUTH:DUAL"));
            assertWithheld("ID-07.AGENCY_YOUTH");
            assertThat(
                            plan.showsBlock("ID-04.STATE.AGENCY_YOUTH.Q")
                                    && plan.showsBlock("ID-06.STATE.AGENCY_YOUTH.Q")
                                    && plan.showsBlock("ID-08.STATE.AGENCY_YOUTH.Q"))
                    .as("three of four known")
                    .isFalse();
        }

        @Test
        @DisplayName("a total that equals a row of another measure's breakdown")
        void equalToARow() {
            var figures = aQuarter();
            long dual = figures.value("VC-06@AGENCY_YOUTH:DUAL");
            publish(
                    figures.move(dual - 4, "VC-06@AGENCY_YOUTH:DUAL", "VC-06@AGENCY_YOUTH:CWS")
                            .add("VC-14", 4 - figures.value("VC-14")));
            assertWithheld("VC-14", "VC-06", "VC-06.AGENCY_YOUTH");
        }

        @Test
        @DisplayName("a total that should equal a row of another's breakdown, and is near it")
        void nearlyEqualToARow() {
            publish(aQuarter().add("VC-14", 5));
            assertWithheld("VC-14", "VC-06");
        }

        @Test
        @DisplayName("a total that gives a row of a withheld breakdown, whose other row is small")
        void equalToARowOfAWithheldBreakdown() {
            var figures = aQuarter();
            long hidden = figures.value("VC-06@AGENCY_YOUTH:NEITHER");
            publish(
                    figures.move(
                            hidden - 4, "VC-06@AGENCY_YOUTH:NEITHER", "VC-06@AGENCY_YOUTH:CWS"));
            assertWithheld("VC-06.AGENCY_YOUTH", "VC-07.AGENCY_YOUTH", "VC-01.AGENCY_YOUTH");
            assertShown("VC-06", "VC-14", "VC-06.SEX");
        }

        @Test
        @DisplayName("the share of a public denominator")
        void shareOfAPublicDenominator() {
            var figures = aQuarter();
            long hidden = figures.value("VC-06@AGENCY_YOUTH:PROB");
            publish(figures.move(hidden - 4, "VC-06@AGENCY_YOUTH:PROB", "VC-06@AGENCY_YOUTH:CWS"));
            // The whole of SV-10 is two rows of a breakdown that is withheld.
            assertThat(row("SV-10").numerator()).isEmpty();
            assertThat(row("SV-10").denominator()).isEmpty();
            assertThat(row("SV-10").valueText()).isEqualTo("3696");

            publish(aQuarter());
            assertThat(row("SV-10").denominator()).hasValue(36 * 264L);
            assertThat(row("VC-12").denominator()).hasValue(72 * 264L);
            assertThat(row("VC-12").percentage()).contains(new BigDecimal("69.4"));
        }

        @Test
        @DisplayName("the share of a denominator that is made of what is withheld")
        void withheldShare() {
            publish(aQuarter().set("SV-02", 8).set("SV-02.D", 264));
            assertThat(row("SV-02").valueText()).isEqualTo("*");
            assertThat(row("SV-02").numerator()).isEmpty();
            assertThat(row("SV-02").denominator()).isEmpty();
        }

        @Test
        @DisplayName("the change against the last release")
        void changeAgainstTheLastRelease() {
            var before = aQuarter().of("2026Q1");
            others = List.of(released(before));
            publish(aQuarter());
            assertThat(row("ID-09").denominator()).hasValue(before.value("ID-06"));

            publish(aQuarter().add("ID-09", before.value("ID-06") - 5 - 20 * 264));
            assertWithheld("ID-09");
            assertShown("ID-06", "ID-04");
        }

        @Test
        @DisplayName("the change against a later release, when a quarter is published late")
        void changeAgainstALaterRelease() {
            var after = aQuarter().of("2026Q3");
            others = List.of(released(after));
            publish(
                    aQuarter()
                            .add("ID-06", after.value("ID-09") + 5 - 30 * 264)
                            .add("ID-08", 2635));
            assertWithheld("ID-06");
        }

        @Test
        @DisplayName("a denominator of an earlier quarter that was withheld then")
        void withheldBefore() {
            var before = aQuarter().of("2026Q1").rollup();
            others = List.of(new PublishedPeriod(before, Set.of()));
            publish(aQuarter());
            assertShown("ID-09");
            assertThat(row("ID-09").denominator()).isEmpty();
        }

        @Test
        @DisplayName("a large count that few people made")
        void fewPeople() {
            publish(aQuarter().set("PL-10", 4));
            assertWithheld("PL-10", "PL-09", "PL-11", "PL-12", "PL-13", "PL-12.MISSING_END");
        }

        @Test
        @DisplayName("few people behind one row of a large count")
        void fewPeopleOfARow() {
            publish(
                    aQuarter()
                            .move(
                                    6 * 24 * 11 - 4,
                                    "PL-10@AGENCY_YOUTH:DUAL",
                                    "PL-10@AGENCY_YOUTH:CWS"));
            assertWithheld("PL-10.AGENCY_YOUTH", "PL-09.AGENCY_YOUTH", "PL-12.AGENCY_YOUTH");
            assertShown("PL-09", "PL-12", "PL-12.DAYS_MISSING");
        }

        @Test
        @DisplayName("a count of people that nobody gave")
        void unknownPeople() {
            publish(aQuarter().without("PL-10"));
            assertThat(row("PL-09").valueText()).isEqualTo("*");
            assertThat(row("PL-10").valueText()).isEmpty();
        }

        @Test
        @DisplayName("what two kinds count twice")
        void overlap() {
            var figures = aQuarter();
            publish(figures.add("VC-02", 3 - 28 * 264));
            assertWithheld("VC-02", "VC-05", "VC-06");
        }

        @Test
        @DisplayName("the youth who neither took a service nor declined all")
        void neither() {
            publish(aQuarter().add("SV-13", 6 * 264 - 7));
            assertWithheld("SV-12", "SV-13", "VC-06");
        }

        @Test
        @DisplayName("the counties that did not give a breakdown")
        void missingBreakdown() {
            publish(aQuarter().set("CT-03", 88).set("CT-03@RACE:BLACK", 82));
            assertShown("CT-03");
            assertWithheld("CT-03.RACE");
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
    @DisplayName("have a row for each public group, in the catalogue's order")
    void rows() {
        publish(aQuarter());
        assertThat(csv("VC-12.STATE.SEX.Q"))
                .isEqualTo(
                        """
                        period,geography,measure,dimension,category,value,annotation,numerator,denominator,counties
                        2026Q2,STATE,VC-12,SEX,F,3300,0,3300,4752,58
                        2026Q2,STATE,VC-12,SEX,M,3300,0,3300,4752,58
                        2026Q2,STATE,VC-12,SEX,SEX_OTHER,6600,0,6600,9504,58
                        """
                                .replace("\n", "\r\n"));
    }

    @Test
    @DisplayName(
            "give a rate its numerator and denominator, and the population only if all answered")
    void rates() {
        publish(aQuarter());
        assertThat(row("PL-06").valueText()).isEqualTo("12.0");
        assertThat(row("PL-06").denominator()).hasValue(5000 * 264L);
        assertThat(row("VC-08").denominator()).hasValue(8_894_652);
        publish(aQuarter().answeredBy(57, "VC-08"));
        assertThat(row("VC-08").denominator()).isEmpty();
    }

    @Test
    @DisplayName("are the same bytes from the same figures")
    void sameBytes() {
        publish(aQuarter());
        String once = ReleaseDigests.ofTables(tables.values());
        publish(aQuarter());
        assertThat(ReleaseDigests.ofTables(tables.values())).isEqualTo(once);
        publish(aQuarter().set("PV-02", 3));
        assertThat(ReleaseDigests.ofTables(tables.values())).isNotEqualTo(once);
    }

    private void publish(StateFigures figures) {
        TableSystem system = StateSystem.of(figures.rollup(), others);
        plan = CONTROL.protect(system);
        assertThat(new Attack(system, plan).smallCountsLearned()).isEmpty();
        tables =
                StateTables.of(figures.rollup(), plan, others, CHILDREN).stream()
                        .collect(Collectors.toMap(ReleaseTable::id, Function.identity()));
    }

    private static PublishedPeriod released(StateFigures figures) {
        TableSystem system = StateSystem.of(figures.rollup(), List.of());
        return new PublishedPeriod(figures.rollup(), CONTROL.protect(system).shownCells());
    }

    private ReleaseRow row(String measure) {
        return tables.get(measure + ".STATE.TOTAL.Q").rows().get(0);
    }

    private String csv(String table) {
        return new String(tables.get(table).csv(), UTF_8);
    }

    private void assertWithheld(String... names) {
        for (String name : names) {
            assertThat(plan.withheldBlocks()).as(name).contains(block(name));
            assertThat(tables.get(block(name)).rows())
                    .as(name)
                    .allMatch(row -> row.valueText().equals("*") && row.numerator().isEmpty());
        }
    }

    private void assertShown(String... names) {
        for (String name : names) {
            assertThat(plan.shownBlocks()).as(name).contains(block(name));
        }
    }

    private static String block(String name) {
        String[] parts = name.split("\\.", -1);
        return parts[0] + ".STATE." + (parts.length == 1 ? "TOTAL" : parts[1]) + ".Q";
    }
}
