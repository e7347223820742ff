package org.csecprogress.release.protection.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.disclosure.table.CellVisibility;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.protection.QuarterFigures;
import org.csecprogress.release.protection.design.TableDesign;
import org.csecprogress.release.protection.figure.Entrance;
import org.csecprogress.release.protection.figure.FrozenFigures;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The equations of a fiscal year")
class YearEquationsTest {
    private static final List<String> BEFORE = List.of("2025Q3", "2025Q4", "2026Q1");
    private static final String KERN = "15";
    private static final String LOS_ANGELES = "19";

    private final Equations equations = new Equations("VC-06", "VC-08");

    private static QuarterFigures filed(QuarterFigures quarter) {
        return quarter.filed("VC-06", Map.of(LOS_ANGELES, 900L, KERN, 80L))
                .filed("VC-08", Map.of(LOS_ANGELES, 400L, KERN, 40L));
    }

    private LinkedRelease year(String... hidden) {
        for (String quarter : BEFORE) {
            equations.released(filed(equations.quarter(quarter)).frozen(), hidden);
        }
        return equations.planned(filed(equations.quarter("2026Q2")).frozen());
    }

    private static String sum(String figure) {
        return "2026Q2-r1/FY/%1$s = 2025Q3-r1/%1$s + 2025Q4-r1/%1$s + 2026Q1-r1/%1$s + 2026Q2-r1/%1$s"
                .formatted(figure);
    }

    @Test
    @DisplayName("make each figure of the year the sum of its quarters, everywhere")
    void quarters() {
        year();
        assertThat(equations.all())
                .contains(
                        sum("VC-08"),
                        sum("R06/VC-08"),
                        sum("15/VC-08"),
                        sum("19/VC-08"),
                        sum("VC-08@RACE:WHITE"),
                        sum("VC-08@SEX:F"))
                .doesNotHaveDuplicates()
                .as("no quarter publishes it by these")
                .noneMatch(text -> text.startsWith("2026Q2-r1/FY/VC-08@LGBTQ:LGBTQ_Y = 2025Q3"))
                .as("VC-06 has no table of the year")
                .noneMatch(text -> text.startsWith("2026Q2-r1/FY/VC-06 ="));
        assertThat(equations.value("2026Q2-r1/FY/15/VC-08")).isEqualTo(160);
    }

    @Test
    @DisplayName("say nothing of the year that its quarters say already")
    void notAgain() {
        year();
        assertThat(equations.all())
                .anyMatch(text -> text.contains("2026Q2-r1/15 SUBSET VC-06 of VC-08 rest"))
                .noneMatch(text -> text.contains("2026Q2-r1/FY/15 SUBSET VC-06 of VC-08"))
                .noneMatch(text -> text.contains("2026Q2-r1/FY/STATE SUBSET VC-06 of VC-08 rest"))
                .as("but what only the year publishes")
                .anyMatch(text -> text.contains("2026Q2-r1/FY/STATE SUBSET VC-08@GENDER_IDENTITY"));
    }

    @Test
    @DisplayName("take the first figures of a year beside figures that have not moved")
    void first() {
        FrozenFigures then =
                equations
                        .quarter("2025Q3")
                        .missing(KERN)
                        .filed("VC-06", Map.of(LOS_ANGELES, 900L))
                        .filed("VC-08", Map.of(LOS_ANGELES, 400L))
                        .frozen();
        equations.released(then);
        Entrance late =
                new Entrance(
                        new CountyCode(KERN), Map.of("VC-06", 80L, "VC-08", 40L), Optional.empty());
        equations.released(then.entering(then.number().next(), List.of(late)));
        for (String quarter : BEFORE.subList(1, 3)) {
            equations.released(filed(equations.quarter(quarter)).frozen());
        }
        equations.planned(filed(equations.quarter("2026Q2")).frozen());
        assertThat(equations.all())
                .contains(
                        "2026Q2-r1/FY/VC-08 at first = 2025Q3-r1/VC-08 + 2025Q4-r1/VC-08"
                                + " + 2026Q1-r1/VC-08 + 2026Q2-r1/VC-08",
                        "2026Q2-r1/FY/15/VC-08 = 2025Q3-r2/15/VC-08 + 2025Q4-r1/15/VC-08"
                                + " + 2026Q1-r1/15/VC-08 + 2026Q2-r1/15/VC-08");
        assertThat(equations.value("2026Q2-r1/FY/VC-08 at first")).isEqualTo(400 + 3 * 440);
        assertThat(equations.value("2026Q2-r1/FY/VC-08")).isEqualTo(4 * 440);
        int atFirst = equations.cell("2026Q2-r1/FY/VC-08 at first");
        assertThat(equations.system().standing(atFirst)).isEqualTo(CellVisibility.UNPUBLISHED);
        assertThat(equations.system().isGuarded(atFirst)).isTrue();
    }

    @Test
    @DisplayName("know which quarter's figures were shown")
    void shown() {
        year("15/VC-08");
        assertThat(equations.standing("2025Q3-r1/15/VC-08")).isEqualTo(CellVisibility.UNPUBLISHED);
        assertThat(equations.standing("2025Q3-r1/19/VC-08")).isEqualTo(CellVisibility.PUBLIC);
        assertThat(equations.standing("2026Q2-r1/FY/15/VC-08")).isEqualTo(CellVisibility.OPEN);
    }

    @Test
    @DisplayName("belong to tables of the year, and those of the quarter to its own")
    void tables() {
        LinkedRelease release = year();
        assertThat(release.figures(table(release, "VC-08.COUNTY.TOTAL.FY")).years()).isEqualTo(1);
        assertThat(release.figures(table(release, "VC-08.COUNTY.TOTAL.Q")))
                .isSameAs(release.quarter());
        assertThat(release.names())
                .containsEntry("FY/15/VC-08", "2026Q2-r1/FY/15/VC-08")
                .containsEntry("15/VC-08", "2026Q2-r1/15/VC-08");
    }

    private static TableDesign table(LinkedRelease release, String id) {
        return release.tables().stream()
                .filter(table -> table.id().equals(TableId.parse(id)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("need four quarters that follow each other")
    void gap() {
        for (String quarter : BEFORE.subList(1, 3)) {
            equations.released(filed(equations.quarter(quarter)).frozen());
        }
        LinkedRelease release = equations.planned(filed(equations.quarter("2026Q2")).frozen());
        assertThat(release.names().keySet()).noneMatch(address -> address.startsWith("FY/"));
        assertThat(release.tables())
                .extracting(table -> table.id().toString())
                .contains("VC-06.STATE.LGBTQ.AJ")
                .doesNotContain("VC-08.COUNTY.TOTAL.FY");
    }

    @Test
    @DisplayName("of a year compare with the year ago, and of a quarter with the quarter ago")
    void ago() {
        for (String quarter : List.of("2024Q3", "2024Q4", "2025Q1")) {
            equations.released(filed(equations.quarter(quarter)).frozen());
        }
        equations.released(filed(equations.quarter("2025Q2")).frozen(), "FY/15/VC-08", "19/VC-08");
        LinkedRelease release = year();
        assertThat(release.withheldAgo()).containsExactly("2026Q2-r1/FY/15/VC-08");
    }
}
