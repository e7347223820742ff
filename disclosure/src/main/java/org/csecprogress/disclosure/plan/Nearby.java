package org.csecprogress.disclosure.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.csecprogress.disclosure.table.Equation;
import org.csecprogress.solver.Solver;

/**
 * Changes of what is withheld already, looked for near the cell that has to move: most goals are
 * met there, by a program a tenth the size of the whole. What is not found near says nothing.
 */
final class Nearby {
    /** How many cells are near: three times what the changes of a fiscal year move at most. */
    private static final int CELLS = 300;

    /** So many looks tell whether changes are near in this system. */
    private static final int FIRST = 64;

    /** One found in so many looks is not worth them. */
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
     * A change that publishes nothing less than now, or null where there is none near, or where so
     * few were near before that the look is not worth it.
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

    /** Whether the last look saw all withheld cells that are tied to the goal's at all. */
    boolean isWhole() {
        return whole;
    }

    /** The withheld cells that fewest equations part from the goal's, in the order of finding. */
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
