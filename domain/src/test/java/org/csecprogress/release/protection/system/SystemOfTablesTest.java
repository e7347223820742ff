package org.csecprogress.release.protection.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.csecprogress.disclosure.table.CellVisibility;
import org.csecprogress.disclosure.table.Criterion;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.content.TableKind;
import org.csecprogress.release.protection.figure.FrozenFigures;
import org.csecprogress.release.protection.figure.Previewed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The system of a release")
class SystemOfTablesTest {
    private final Equations equations = new Equations("VC-06", "SV-12");
    private final FrozenFigures figures =
            equations
                    .quarter("2026Q3")
                    .filed("VC-06", Map.of("19", 900L, "15", 80L))
                    .filed("SV-12", Map.of("19", 400L, "15", 40L))
                    .frozen();

    private static List<String> ids(LinkedRelease release) {
        return release.tables().stream().map(table -> table.id().toString()).toList();
    }

    @Test
    @DisplayName("has no table that the release leaves out, nor one that an alternative does")
    void tables() {
        assertThat(ids(equations.planned(figures)))
                .contains("VC-06.STATE.TOTAL.Q", "VC-06.COUNTY.TOTAL.Q", "SV-12.COUNTY.TOTAL.Q");
        TableKind counties = TableKind.parse("COUNTY.TOTAL.Q").orElseThrow();
        var coarse =
                new Alternative(
                        PrimaryRule.STANDARD, Criterion.COVER, new TreeSet<>(Set.of(counties)));
        LinkedRelease alternative =
                LinkedRelease.of(
                        figures,
                        List.of(),
                        Previewed.NOTHING,
                        Set.of(TableId.parse("VC-06.STATE.SEX.Q")),
                        coarse);
        assertThat(ids(alternative))
                .contains("VC-06.STATE.TOTAL.Q", "VC-06.STATE.RACE.Q")
                .doesNotContain(
                        "VC-06.STATE.SEX.Q", "VC-06.COUNTY.TOTAL.Q", "SV-12.COUNTY.TOTAL.Q");
        assertThat(alternative.names()).containsKey("VC-06").doesNotContainKey("15/VC-06");
        assertThat(alternative.design().isGuarded("VC-06")).isTrue();
    }

    private static long guarded(LinkedSystem system, CellVisibility standing) {
        return IntStream.range(0, system.size())
                .filter(cell -> system.standing(cell) == standing)
                .filter(system::isGuarded)
                .count();
    }

    @Test
    @DisplayName("protects rests that are published nowhere, unless only tables are asked for")
    void published() {
        LinkedRelease release = equations.planned(figures);
        assertThat(guarded(release.system(Set.of()), CellVisibility.UNPUBLISHED)).isPositive();
        LinkedSystem published = release.published(Set.of());
        assertThat(guarded(published, CellVisibility.UNPUBLISHED)).isZero();
        assertThat(guarded(published, CellVisibility.OPEN)).isPositive();
    }

    @Test
    @DisplayName("protects a row from the county that knows most of it")
    void contributions() {
        Equations rows = new Equations("CT-03");
        rows.planned(
                rows.quarter("2026Q3")
                        .filed("CT-03", Map.of("19", 95L, "30", 38L))
                        .rowFiled("CT-03@RACE:LATINO", Map.of("19", 63L, "30", 2L))
                        .rowFiled("CT-03@RACE:WHITE", Map.of("19", 20L, "30", 36L))
                        .frozen());
        assertThat(rows.all())
                .contains(
                        "2026Q3-r1/CT-03@RACE:LATINO = 2026Q3-r1/CT-03@RACE:LATINO of 19"
                                + " + 2026Q3-r1/CT-03@RACE:LATINO without 19");
        assertThat(rows.value("2026Q3-r1/CT-03@RACE:LATINO without 19")).isEqualTo(2);
        assertThat(rows.has("2026Q3-r1/CT-03@RACE:WHITE without 30")).isFalse();
        // Twelve of Los Angeles are in no row, and none of Orange.
        assertThat(rows.value("2026Q3-r1/CT-03 by RACE rest")).isEqualTo(12);
        assertThat(rows.value("2026Q3-r1/CT-03 by RACE rest of 19")).isEqualTo(12);
        assertThat(rows.has("2026Q3-r1/CT-03 by RACE rest of 30")).isFalse();
    }

    @Test
    @DisplayName("ties the figures on both sides of one that other counties answered")
    void unlike() {
        Equations chain = new Equations("VC-06", "VC-12", "PL-01");
        chain.planned(chain.quarter("2026Q3").answeredBy(2, "VC-12").set("VC-12", 40).frozen());
        assertThat(chain.all())
                .contains(
                        "2026Q3-r1/VC-06 = 2026Q3-r1/PL-01"
                                + " + 2026Q3-r1/STATE SUBSET VC-06 of PL-01 rest")
                .noneMatch(text -> text.startsWith("2026Q3-r1/VC-12 = 2026Q3-r1/PL-01 "));
        chain.planned(chain.quarter("2026Q3").frozen());
        assertThat(chain.all())
                .anyMatch(text -> text.startsWith("2026Q3-r1/VC-12 = 2026Q3-r1/PL-01 "))
                .noneMatch(text -> text.contains("SUBSET VC-06 of PL-01"));
    }
}
