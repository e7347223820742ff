package org.csecprogress.release.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.release.protection.figure.Earlier;
import org.csecprogress.release.protection.figure.FrozenFigures;
import org.csecprogress.release.protection.figure.Previewed;
import org.csecprogress.release.protection.system.LinkedRelease;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The cell that protects a small count")
class StablePatternTest {
    private static final String ROW = "CT-03@RACE:";
    private static final List<String> OTHERS =
            List.of("WHITE", "LATINO", "ASIAN_PI", "NATIVE_AM", "MISSING");

    private final List<Earlier> earlier = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"WHITE", "ASIAN_PI", "NATIVE_AM", "MISSING"})
    @DisplayName("is the one of a quarter ago, even if others would do as well")
    void again(String only) {
        var figures = small("2026Q3");
        for (String row : OTHERS) {
            if (!row.equals(only)) {
                figures.move(figures.value(ROW + row), ROW + row, ROW + only);
            }
        }
        assertThat(publish(figures)).containsExactlyInAnyOrder("BLACK", only);
        assertThat(publish(small("2026Q4"))).containsExactlyInAnyOrder("BLACK", only);
    }

    @Test
    @DisplayName("is another one if that has become zero")
    void another() {
        var figures = small("2026Q3");
        for (String row : OTHERS.subList(1, OTHERS.size())) {
            figures.move(figures.value(ROW + row), ROW + row, ROW + "WHITE");
        }
        publish(figures);
        var next = small("2026Q4");
        next.move(next.value(ROW + "WHITE"), ROW + "WHITE", ROW + "LATINO");
        assertThat(publish(next)).hasSize(2).contains("BLACK").doesNotContain("WHITE");
    }

    /** Returns a quarter in which one row of a breakdown is four. */
    private static QuarterFigures small(String quarter) {
        var figures = QuarterFigures.aQuarter().of(quarter).fill("CT-03", 20);
        return figures.move(figures.value(ROW + "BLACK") - 4, ROW + "BLACK", ROW + "LATINO");
    }

    /** Publishes a quarter and returns the withheld rows of the breakdown. */
    private Set<String> publish(QuarterFigures figures) {
        FrozenFigures frozen = figures.frozen();
        var gate = new ReleaseProtection(PrimaryRule.STANDARD, new OrTools(), new OjAlgo());
        ProtectedRelease made =
                gate.protect(LinkedRelease.of(frozen, earlier, Previewed.NOTHING, Set.of()));
        earlier.add(new Earlier(frozen, made.shown(), Set.of()));
        Set<String> rows = new TreeSet<>();
        for (String address : made.withheld().keySet()) {
            if (address.contains(ROW)) {
                rows.add(address.substring(address.indexOf(ROW) + ROW.length()));
            }
        }
        return rows;
    }
}
