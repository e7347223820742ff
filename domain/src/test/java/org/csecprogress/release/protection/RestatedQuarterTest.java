package org.csecprogress.release.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.release.protection.QuarterFigures.aQuarter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.job.BuildStage;
import org.csecprogress.release.job.BuildWatch;
import org.csecprogress.release.protection.figure.Earlier;
import org.csecprogress.release.protection.figure.FrozenFigures;
import org.csecprogress.release.protection.figure.Previewed;
import org.csecprogress.release.protection.system.LinkedRelease;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A quarter that is restated")
class RestatedQuarterTest {
    private static final TableId TABLE = TableId.parse("PL-16.STATE.RACE.Q");
    private static final String ROW = "PL-16@RACE:MISSING";

    /** Two groups of few, whose rows of other tables are withheld with them. */
    private static final Set<String> FEW = Set.of("VC-06@RACE:MISSING", "VC-06@RACE:ASIAN_PI");

    /** Returns a quarter in which few youth of two groups were served, and two of them placed. */
    private static FrozenFigures ofFew() {
        QuarterFigures figures = aQuarter().of("2026Q3");
        for (String row : FEW) {
            figures.move(figures.value(row) - 6, row, "VC-06@RACE:WHITE");
        }
        long placed = figures.value(ROW) - 2;
        return figures.move(placed, ROW, "PL-16@RACE:WHITE").frozen();
    }

    private static LinkedRelease planned(FrozenFigures figures, Earlier... earlier) {
        return LinkedRelease.of(figures, List.of(earlier), Previewed.NOTHING, Set.of(TABLE));
    }

    private static FrozenFigures again(FrozenFigures figures) {
        return figures.entering(figures.number().next(), List.of());
    }

    /** Returns the names of the figures of people at risk in the system of a restatement. */
    private static Set<String> guarded(Set<TableId> left) {
        FrozenFigures first = ofFew();
        Set<String> shown = new TreeSet<>(planned(first).names().keySet());
        shown.removeAll(FEW);
        var earlier = new Earlier(first, shown, left, Set.of());
        LinkedSystem system = planned(again(first), earlier).system(Set.of());
        Set<String> names = new HashSet<>();
        for (int cell = 0; cell < system.size(); cell++) {
            if (system.isGuarded(cell)) {
                names.add(system.name(cell));
            }
        }
        return names;
    }

    @Test
    @DisplayName("protects no figure of a table that it never published")
    void leftOut() {
        assertThat(guarded(Set.of(TABLE)))
                .contains("2026Q3-r1/VC-06@RACE:MISSING")
                .noneMatch(name -> name.contains("PL-16@RACE:"));
    }

    @Test
    @DisplayName("protects the figures of a table that it withheld")
    void withheld() {
        assertThat(guarded(Set.of())).contains("2026Q3-r1/" + ROW);
    }

    @Test
    @DisplayName("keeps its pattern without a search, with what is withheld beside few people")
    void withoutSearch() {
        var gate = new ReleaseProtection(PrimaryRule.STANDARD, new OrTools(), new OjAlgo());
        FrozenFigures first = ofFew();
        ProtectedRelease one = gate.protect(planned(first));
        var earlier = new Earlier(first, one.shown(), Set.of(TABLE), Set.of());
        List<BuildStage> stages = new ArrayList<>();
        BuildWatch watch = (stage, round) -> stages.add(stage);

        ProtectedRelease two = gate.protect(planned(again(first), earlier), watch);

        assertThat(stages).containsExactly(BuildStage.AUDITING);
        assertThat(two.shown()).isEqualTo(one.shown());
        assertThat(two.found().companions()).contains("2026Q3-r1/PL-06@RACE:MISSING");
    }
}
