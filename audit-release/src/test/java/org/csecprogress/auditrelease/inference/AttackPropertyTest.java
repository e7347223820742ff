package org.csecprogress.auditrelease.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.csecprogress.auditrelease.inference.AttackEvidence.Fact;
import org.csecprogress.auditrelease.inference.AttackEvidence.Interest;
import org.csecprogress.auditrelease.inference.AttackEvidence.Term;
import org.csecprogress.auditrelease.inference.AttackEvidence.Unknown;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;
import org.csecprogress.solver.Solver;

/** Compares the attacker with trying every table of 3 by 3 cells with public margins. */
@Label("The attacker")
class AttackPropertyTest {
    private static final int SIDE = 3;

    /** Counts from 1 to 4, and which of them are hidden. */
    @SuppressWarnings("ArrayRecordComponent") // a test's own
    record Grid(int[] counts, boolean[] hidden) {
        int count(int row, int column) {
            return counts[row * SIDE + column];
        }
    }

    @Provide
    Arbitrary<Grid> grids() {
        return Arbitraries.integers()
                .between(1, 4)
                .array(int[].class)
                .ofSize(SIDE * SIDE)
                .flatMap(
                        counts ->
                                Arbitraries.of(true, true, false)
                                        .array(boolean[].class)
                                        .ofSize(SIDE * SIDE)
                                        .map(hidden -> new Grid(counts, hidden)));
    }

    @Property(tries = 150)
    @Label("finds the same interval as trying every table, with either solver")
    void findsTheInterval(@ForAll("grids") Grid grid) {
        List<CountInterval> tried = tried(grid);
        for (Solver solver : new Solver[] {new OrTools(), new OjAlgo()}) {
            Inference inference = Attack.on(evidence(grid), solver, 11);
            assertThat(inference.contradicted()).isEmpty();
            for (int unknown = 0; unknown < tried.size(); unknown++) {
                assertThat(inference.intervals().get(unknown)).isEqualTo(tried.get(unknown));
            }
        }
    }

    @Property(tries = 100)
    @Label("learns no less when one more count is shown")
    void learnsMore(
            @ForAll("grids") Grid grid, @ForAll @IntRange(max = SIDE * SIDE - 1) int shown) {
        Assume.that(grid.hidden()[shown]);
        boolean[] fewer = grid.hidden().clone();
        fewer[shown] = false;
        List<CountInterval> before = intervals(grid);
        List<CountInterval> after = intervals(new Grid(grid.counts(), fewer));
        before.remove(number(grid, shown));
        for (int unknown = 0; unknown < after.size(); unknown++) {
            CountInterval wide = before.get(unknown);
            CountInterval narrow = after.get(unknown);
            assertThat(narrow.low()).isGreaterThanOrEqualTo(wide.low());
            assertThat(narrow.high()).isLessThanOrEqualTo(wide.high());
            for (Interest interest : Interest.values()) {
                boolean told = Attack.tells(interest, wide, 11);
                assertThat(told && !Attack.tells(interest, narrow, 11)).isFalse();
            }
        }
    }

    private static int number(Grid grid, int cell) {
        int number = 0;
        for (int before = 0; before < cell; before++) {
            number += grid.hidden()[before] ? 1 : 0;
        }
        return number;
    }

    private static List<CountInterval> intervals(Grid grid) {
        Map<Integer, CountInterval> found =
                Attack.on(evidence(grid), new OrTools(), 11).intervals();
        List<CountInterval> intervals = new ArrayList<>();
        for (int unknown = 0; unknown < found.size(); unknown++) {
            intervals.add(found.get(unknown));
        }
        return intervals;
    }

    private static AttackEvidence evidence(Grid grid) {
        AttackEvidence evidence = new AttackEvidence();
        int[] numbers = new int[SIDE * SIDE];
        for (int cell = 0; cell < numbers.length; cell++) {
            if (grid.hidden()[cell]) {
                numbers[cell] = evidence.add(new Unknown("c" + cell, 1, Interest.WITHHELD));
            }
        }
        for (int line = 0; line < SIDE; line++) {
            List<Term> row = new ArrayList<>();
            List<Term> column = new ArrayList<>();
            long rowSum = 0;
            long columnSum = 0;
            for (int place = 0; place < SIDE; place++) {
                rowSum += term(grid, numbers, line * SIDE + place, row);
                columnSum += term(grid, numbers, place * SIDE + line, column);
            }
            evidence.state(new Fact("row " + line, true, true, row, rowSum));
            evidence.state(new Fact("column " + line, true, true, column, columnSum));
        }
        return evidence;
    }

    /** Adds the term of a hidden cell and returns its count, or 0 for a shown cell. */
    private static long term(Grid grid, int[] numbers, int cell, List<Term> terms) {
        if (!grid.hidden()[cell]) {
            return 0;
        }
        terms.add(new Term(numbers[cell], 1));
        return grid.counts()[cell];
    }

    private static List<CountInterval> tried(Grid grid) {
        int[] low = new int[SIDE * SIDE];
        int[] high = new int[SIDE * SIDE];
        Arrays.fill(low, Integer.MAX_VALUE);
        attempt(grid, new int[SIDE * SIDE], 0, low, high);
        List<CountInterval> intervals = new ArrayList<>();
        for (int cell = 0; cell < low.length; cell++) {
            if (grid.hidden()[cell]) {
                intervals.add(new CountInterval(low[cell], high[cell]));
            }
        }
        return intervals;
    }

    private static void attempt(Grid grid, int[] guess, int cell, int[] low, int[] high) {
        if (cell == guess.length) {
            for (int i = 0; i < guess.length; i++) {
                low[i] = Math.min(low[i], guess[i]);
                high[i] = Math.max(high[i], guess[i]);
            }
            return;
        }
        int most = grid.hidden()[cell] ? 4 * SIDE : grid.counts()[cell];
        int least = grid.hidden()[cell] ? 1 : grid.counts()[cell];
        for (guess[cell] = least; guess[cell] <= most; guess[cell]++) {
            if (fits(grid, guess, cell)) {
                attempt(grid, guess, cell + 1, low, high);
            }
        }
    }

    /** Returns whether the row and the column of the cell can still reach their sums. */
    private static boolean fits(Grid grid, int[] guess, int cell) {
        int row = cell / SIDE;
        int column = cell % SIDE;
        int rowLeft = 0;
        int columnLeft = 0;
        for (int place = 0; place < SIDE; place++) {
            rowLeft += grid.count(row, place) - (place <= column ? guess[row * SIDE + place] : 0);
            columnLeft +=
                    grid.count(place, column) - (place <= row ? guess[place * SIDE + column] : 0);
        }
        return (column == SIDE - 1 ? rowLeft == 0 : rowLeft >= 0)
                && (row == SIDE - 1 ? columnLeft == 0 : columnLeft >= 0);
    }
}
