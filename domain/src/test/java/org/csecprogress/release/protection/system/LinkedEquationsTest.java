package org.csecprogress.release.protection.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.release.protection.QuarterFigures.aQuarter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.csecprogress.disclosure.table.CellVisibility;
import org.csecprogress.disclosure.table.Equation;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.protection.QuarterFigures;
import org.csecprogress.release.protection.design.Design;
import org.csecprogress.release.protection.design.TableDesign;
import org.csecprogress.release.protection.figure.FrozenFigures;
import org.csecprogress.release.protection.figure.Previewed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The equations of a release")
class LinkedEquationsTest {
    private Previewed previewed = Previewed.NOTHING;
    private LinkedSystem system;

    /** Returns the equations of a quarter that publishes these tables only. */
    private List<String> of(QuarterFigures quarter, String... published) {
        FrozenFigures figures = quarter.of("2026Q3").frozen();
        Set<TableId> left =
                new Design(figures.catalog(), figures.counties())
                        .tables(figures.period(), 0).stream()
                                .map(TableDesign::id)
                                .collect(Collectors.toSet());
        List.of(published).forEach(id -> left.remove(TableId.parse(id)));
        system = LinkedRelease.of(figures, List.of(), previewed, left).system(Set.of());
        return system.equations().stream().map(this::text).toList();
    }

    private String name(int cell) {
        return system.name(cell).replace("2026Q3-r1/", "");
    }

    private String text(Equation sum) {
        return IntStream.range(0, sum.size())
                .mapToObj(place -> name(sum.part(place)))
                .collect(Collectors.joining(" + ", name(sum.total()) + " = ", ""));
    }

    private int cell(String name) {
        return IntStream.range(0, system.size())
                .filter(cell -> name(cell).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void isHidden(String name, long value, boolean guarded) {
        assertThat(system.value(cell(name))).isEqualTo(value);
        assertThat(system.standing(cell(name))).isEqualTo(CellVisibility.UNPUBLISHED);
        assertThat(system.isGuarded(cell(name))).isEqualTo(guarded);
        assertThat(system.worth(cell(name))).isZero();
    }

    @Test
    @DisplayName("make a total the sum of its rows, and a whole that of a part and a rest")
    void state() {
        assertThat(
                        of(
                                aQuarter(),
                                "VC-06.STATE.TOTAL.Q",
                                "VC-06.STATE.SEX.Q",
                                "VC-02.STATE.TOTAL.Q",
                                "VC-02.STATE.SEX.Q"))
                .containsExactlyInAnyOrder(
                        "VC-06 = VC-06@SEX:F + VC-06@SEX:M + VC-06@SEX:SEX_OTHER",
                        "VC-02 = VC-02@SEX:F + VC-02@SEX:M + VC-02@SEX:SEX_OTHER",
                        "VC-06 = VC-02 + STATE SUBSET VC-06 of VC-02 rest",
                        "VC-06@SEX:F = VC-02@SEX:F"
                                + " + STATE SUBSET VC-06 of VC-02 by SEX:F rest",
                        "VC-06@SEX:M = VC-02@SEX:M"
                                + " + STATE SUBSET VC-06 of VC-02 by SEX:M rest",
                        "VC-06@SEX:SEX_OTHER = VC-02@SEX:SEX_OTHER"
                                + " + STATE SUBSET VC-06 of VC-02 by SEX:SEX_OTHER rest");
        isHidden("STATE SUBSET VC-06 of VC-02 rest", (72 - 40) * 264, true);
        assertThat(system.standing(cell("VC-06"))).isEqualTo(CellVisibility.OPEN);
        assertThat(system.block(cell("VC-06"))).isEqualTo(LinkedSystem.NO_BLOCK);
    }

    @Test
    @DisplayName("say nothing of figures that the release does not publish")
    void unpublished() {
        assertThat(of(aQuarter(), "VC-06.STATE.TOTAL.Q", "VC-02.STATE.SEX.Q"))
                .containsExactly("VC-02 = VC-02@SEX:F + VC-02@SEX:M + VC-02@SEX:SEX_OTHER");
        assertThat(system.standing(cell("VC-02"))).isEqualTo(CellVisibility.UNPUBLISHED);
        assertThat(of(aQuarter().without("VC-02"), "VC-06.STATE.TOTAL.Q", "VC-02.STATE.TOTAL.Q"))
                .as("nobody answered")
                .isEmpty();
    }

    @Test
    @DisplayName("pass through figures that are not published")
    void between() {
        assertThat(of(aQuarter(), "VC-06.STATE.TOTAL.Q", "PL-01.STATE.TOTAL.Q"))
                .contains("VC-06 = PL-01 + STATE SUBSET VC-06 of PL-01 rest");
    }

    @Test
    @DisplayName("make a computed figure the sum of its parts, without a rest")
    void computed() {
        assertThat(
                        of(
                                aQuarter(),
                                "VC-01.STATE.TOTAL.Q",
                                "VC-06.STATE.TOTAL.Q",
                                "VC-07.STATE.TOTAL.Q"))
                .containsExactly("VC-07 = VC-01 + VC-06");
    }

    @Test
    @DisplayName("tie a figure to rows of another, alone or together")
    void rows() {
        assertThat(of(aQuarter(), "VC-14.STATE.TOTAL.Q", "VC-06.STATE.AGENCY_YOUTH.Q"))
                .contains("VC-14 = VC-06@AGENCY_YOUTH:DUAL");
        assertThat(of(aQuarter(), "SV-10.STATE.TOTAL.Q", "VC-06.STATE.AGENCY_YOUTH.Q"))
                .contains(
                        "(VC-06@AGENCY_YOUTH:CWS + VC-06@AGENCY_YOUTH:DUAL)"
                                + " = VC-06@AGENCY_YOUTH:CWS + VC-06@AGENCY_YOUTH:DUAL",
                        "(VC-06@AGENCY_YOUTH:CWS + VC-06@AGENCY_YOUTH:DUAL) = SV-10"
                                + " + STATE SUBSET VC-06@AGENCY_YOUTH:CWS+DUAL of SV-10 rest");
    }

    @Test
    @DisplayName("make the state the sum of its regions, and a region that of its counties")
    void places() {
        Map<String, Long> filed = Map.of("19", 19_000L, "54", 25L, "34", 220L, "31", 30L);
        assertThat(
                        of(
                                aQuarter().filed("VC-06", filed),
                                "VC-06.STATE.TOTAL.Q",
                                "VC-06.REGION.TOTAL.Q",
                                "VC-06.COUNTY.TOTAL.Q"))
                .containsExactlyInAnyOrder(
                        "VC-06 = R01/VC-06 + R06/VC-06 + R08/VC-06",
                        "R01/VC-06 = 31/VC-06 + 34/VC-06",
                        "R06/VC-06 = 54/VC-06",
                        "R08/VC-06 = 19/VC-06");
        assertThat(system.block(cell("34/VC-06"))).isNotEqualTo(system.block(cell("31/VC-06")));
        assertThat(system.block(cell("R08/VC-06")))
                .as("a region of one county")
                .isEqualTo(system.block(cell("19/VC-06")));
        assertThat(system.block(cell("R01/VC-06"))).isEqualTo(LinkedSystem.NO_BLOCK);
    }

    @Test
    @DisplayName("make a region's rest the sum of its counties' rests")
    void restsOfPlaces() {
        QuarterFigures quarter =
                aQuarter()
                        .filed("VC-06", Map.of("34", 220L, "31", 30L))
                        .filed("SV-12", Map.of("34", 55L, "31", 20L));
        assertThat(
                        of(
                                quarter,
                                "VC-06.REGION.TOTAL.Q",
                                "VC-06.COUNTY.TOTAL.Q",
                                "SV-12.REGION.TOTAL.Q",
                                "SV-12.COUNTY.TOTAL.Q"))
                .contains(
                        "R01/VC-06 = R01/SV-12 + R01 SUBSET VC-06 of SV-12 rest",
                        "31/VC-06 = 31/SV-12 + 31 SUBSET VC-06 of SV-12 rest",
                        "R01 SUBSET VC-06 of SV-12 rest = 31 SUBSET VC-06 of SV-12 rest"
                                + " + 34 SUBSET VC-06 of SV-12 rest")
                // The larger county knows its own part of the rest.
                .contains(
                        "R01 SUBSET VC-06 of SV-12 rest = R01 SUBSET VC-06 of SV-12 rest of 34"
                                + " + R01 SUBSET VC-06 of SV-12 rest without 34");
        isHidden("R01 SUBSET VC-06 of SV-12 rest without 34", 10, true);
    }

    @Test
    @DisplayName("tie what rows leave of a total to the counties that did not answer them")
    void silent() {
        QuarterFigures quarter =
                aQuarter()
                        .filed("VC-06", Map.of("19", 19_000L, "34", 220L, "54", 25L))
                        .rowFiled("VC-06@SEX:F", Map.of("19", 9_000L))
                        .rowFiled("VC-06@SEX:M", Map.of("19", 10_000L));
        for (String other : List.of("VC-06@SEX:X", "VC-06@SEX:U")) {
            quarter.set(other, 0);
        }
        assertThat(of(quarter, "VC-06.STATE.TOTAL.Q", "VC-06.STATE.SEX.Q", "VC-06.COUNTY.TOTAL.Q"))
                .contains(
                        "VC-06 = VC-06@SEX:F + VC-06@SEX:M + VC-06 by SEX rest",
                        "VC-06 by SEX rest = 34/VC-06 + 54/VC-06");
        isHidden("VC-06 by SEX rest", 245, true);
    }

    @Test
    @DisplayName("tell what a county learns that was shown another figure before")
    void previewed() {
        previewed =
                new Previewed(
                        Map.of(
                                "54/ID-01", Set.of(30L),
                                "34/ID-01", Set.of(220L),
                                "19/ID-01", Set.of(100L)));
        QuarterFigures quarter =
                aQuarter().filed("ID-01", Map.of("19", 19_000L, "54", 25L, "34", 220L));
        assertThat(of(quarter, "ID-01.COUNTY.TOTAL.Q"))
                .contains(
                        "previewed/54/ID-01=30 = 54/ID-01"
                                + " + 54/ID-01 against previewed/54/ID-01=30 rest",
                        "19/ID-01 = previewed/19/ID-01=100"
                                + " + 19/ID-01 against previewed/19/ID-01=100 rest");
        isHidden("54/ID-01 against previewed/54/ID-01=30 rest", 5, true);
        assertThat(system.standing(cell("previewed/54/ID-01=30"))).isEqualTo(CellVisibility.PUBLIC);
        assertThat(system.standing(cell("54/ID-01"))).isEqualTo(CellVisibility.WITHHELD);
        assertThat(system.standing(cell("19/ID-01"))).isEqualTo(CellVisibility.OPEN);
    }
}
