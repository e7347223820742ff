package org.csecprogress.disclosure.plan.compensation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.csecprogress.disclosure.plan.goal.Aims;
import org.csecprogress.disclosure.plan.goal.Goal;
import org.csecprogress.disclosure.plan.goal.Pattern;
import org.csecprogress.disclosure.table.Equation;
import org.csecprogress.solver.Solver;

/**
 * Finds changes of withheld cells near the cell that must move. Most goals are met there, by a
 * program a tenth of the full size. Finding none says nothing.
 */
final class Nearby {
    /** Number of nearby cells: three times what the changes of a fiscal year move at most. */
    private static final int CELLS = 300;

    /** Searches after which their success rate decides whether to continue. */
    private static final int FIRST = 64;

    /** Below one success in this many searches, they are not worth it. */
    private static final int SELDOM = 4;

    private final Pattern pattern;
    private final Aims aims;
    private final Solver solver;
    private final int[][] equationsOf;
    private boolean whole;
    private int looks;
    private int found;

    Nearby(Pattern pattern, Aims aims, Solver solver) {
        this.pattern = pattern;
        this.aims = aims;
        this.solver = solver;
        List<List<Integer>> found = new ArrayList<>();
        for (int cell = 0; cell < pattern.system().size(); cell++) {
            found.add(new ArrayList<>(2));
        }
        List<Equation> equations = pattern.system().equations();
        for (int number = 0; number < equations.size(); number++) {
            Equation equation = equations.get(number);
            found.get(equation.total()).add(number);
            for (int place = 0; place < equation.size(); place++) {
                found.get(equation.part(place)).add(number);
            }
        }
        equationsOf =
                found.stream()
                        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new);
    }

    /**
     * Returns a change that withholds nothing more, or null if none is near or so few were near
     * before that searching is not worth it.
     */
    Move move(Goal goal, int[] known) {
        whole = false;
        if (looks >= FIRST && found * SELDOM < looks) {
            return null;
        }
        looks++;
        Set<Equation> equations = new LinkedHashSet<>();
        int[] cells = cells(goal, known, equations);
        try (var program = new Compensation(pattern, aims, solver, cells, equations)) {
            Move move = program.move(goal, known);
            found += move == null ? 0 : 1;
            return move;
        }
    }

    /** Returns whether the last search covered all withheld cells connected to the goal's. */
    boolean isWhole() {
        return whole;
    }

    /**
     * Returns the withheld cells that are the fewest equations away from the goal's, in search
     * order.
     */
    private int[] cells(Goal goal, int[] known, Set<Equation> equations) {
        boolean[] seen = new boolean[equationsOf.length];
        for (int cell : known) {
            seen[cell] = true;
        }
        Queue<Integer> open = new ArrayDeque<>();
        reach(goal.cell(), seen, open);
        for (int cell : goal.raised()) {
            reach(cell, seen, open);
        }
        int most = CELLS + goal.raised().length;
        int[] cells = new int[most];
        int count = 0;
        while (!open.isEmpty() && count < most) {
            int cell = open.remove();
            cells[count++] = cell;
            for (int number : equationsOf[cell]) {
                Equation equation = pattern.system().equations().get(number);
                if (equations.add(equation)) {
                    reach(equation.total(), seen, open);
                    for (int place = 0; place < equation.size(); place++) {
                        reach(equation.part(place), seen, open);
                    }
                }
            }
        }
        whole = open.isEmpty();
        return Arrays.copyOf(cells, count);
    }

    private void reach(int cell, boolean[] seen, Queue<Integer> open) {
        if (!seen[cell] && pattern.isHidden(cell) && pattern.moves(cell)) {
            seen[cell] = true;
            open.add(cell);
        }
    }
}
