package org.csecprogress.release.protection.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.disclosure.table.CellVisibility;
import org.csecprogress.release.protection.QuarterFigures;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A count of episodes beside the count of its people")
class CompanionsTest {
    private static final String EPISODES = "2026Q3-r1/PL-09";
    private static final String PEOPLE = "2026Q3-r1/PL-10";

    private final Equations equations = new Equations("PL-09", "PL-10");

    private Companions beside(long people) {
        return equations
                .planned(equations.quarter("2026Q3").set("PL-10", people).frozen())
                .companions();
    }

    @Test
    @DisplayName("is withheld if the people are 1 to 10, in each of its rows")
    void few() {
        for (long people : new long[] {1, 10}) {
            assertThat(beside(people).withheld())
                    .contains(EPISODES, EPISODES + "@AGENCY_YOUTH:CWS")
                    .doesNotContain(PEOPLE);
        }
    }

    @Test
    @DisplayName("is not withheld if the people are none, or 11")
    void none() {
        assertThat(beside(0).withheld()).isEmpty();
        assertThat(beside(11).withheld()).isEmpty();
    }

    @Test
    @DisplayName("is withheld if nobody counted the people")
    void unknown() {
        Equations alone = new Equations("PL-09");
        assertThat(alone.planned(alone.quarter("2026Q3").frozen()).companions().withheld())
                .contains(EPISODES);
    }

    @Test
    @DisplayName("is withheld in the row of few people only, or with the row of its people")
    void row() {
        QuarterFigures quarter = equations.quarter("2026Q3").set("PL-10@AGENCY_YOUTH:CWS", 4);
        Companions companions = equations.planned(quarter.frozen()).companions();
        assertThat(companions.withheld()).containsExactly(EPISODES + "@AGENCY_YOUTH:CWS");
        assertThat(companions.of(Set.of(PEOPLE + "@AGENCY_YOUTH:DUAL")))
                .containsExactly(EPISODES + "@AGENCY_YOUTH:DUAL");
    }

    @Test
    @DisplayName("is withheld with the people, and not with their other rows")
    void with() {
        Companions companions = beside(500);
        assertThat(companions.of(Set.of(PEOPLE)))
                .contains(EPISODES, EPISODES + "@AGENCY_YOUTH:CWS");
        assertThat(companions.of(Set.of(PEOPLE + "@RACE:BLACK"))).isEmpty();
        assertThat(companions.of(Set.of())).isEmpty();
    }

    /** Returns the standing, in the year, of a count that its quarter withheld. */
    private static CellVisibility then(long people, String... hidden) {
        Equations year = new Equations("PL-09", "PL-10");
        for (String quarter : List.of("2025Q3", "2025Q4", "2026Q1")) {
            year.released(episodes(year.quarter(quarter)).set("PL-10", people).frozen(), hidden);
        }
        year.planned(episodes(year.quarter("2026Q2")).frozen());
        return year.standing("2025Q3-r1/PL-09");
    }

    private static QuarterFigures episodes(QuarterFigures quarter) {
        return quarter.filed("PL-09", Map.of("19", 900L, "15", 80L));
    }

    @Test
    @DisplayName("stays withheld in later releases if it was withheld with few people")
    void later() {
        assertThat(then(4, "PL-09", "PL-10")).isEqualTo(CellVisibility.WITHHELD);
        assertThat(then(500, "PL-09", "PL-10"))
                .as("with withheld people")
                .isEqualTo(CellVisibility.WITHHELD);
        assertThat(then(500, "PL-09"))
                .as("for another reason")
                .isEqualTo(CellVisibility.UNPUBLISHED);
        assertThat(then(500)).isEqualTo(CellVisibility.PUBLIC);
    }
}
