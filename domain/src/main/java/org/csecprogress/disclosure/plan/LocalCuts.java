package org.csecprogress.disclosure.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.csecprogress.disclosure.table.Equation;

/**
 * The cuts that a single equation gives, without any linear program: what a primary cell needs, the
 * other hidden cells of each of its equations have to take up (the bridge conditions that start the
 * branch-and-cut of Fischetti and Salazar, 2001). They are the sparsest cuts there are.
 */
final class LocalCuts {
    private final Problem problem;
    private final CutMaker maker;
    private final List<List<Equation>> byCell = new ArrayList<>();

    LocalCuts(Problem problem) {
        this.problem = problem;
        maker = new CutMaker(problem);
        for (int cell = 0; cell < problem.system().size(); cell++) {
            byCell.add(new ArrayList<>(4));
        }
        for (Equation equation : problem.system().equations()) {
            byCell.get(equation.total()).add(equation);
            for (int place = 0; place < equation.size(); place++) {
                byCell.get(equation.part(place)).add(equation);
            }
        }
    }

    /** Every such cut that the cells withheld anyway do not cover and that can be covered. */
    List<Cut> all() {
        boolean[] forced = problem.forced();
        Set<List<Integer>> seen = new HashSet<>();
        List<Cut> cuts = new ArrayList<>();
        for (Goal goal : problem.goals()) {
            for (Equation equation : byCell.get(goal.cell())) {
                Cut cut = cut(goal, equation);
                if (cut != null
                        && !cut.isHopeless()
                        && !cut.isCovered(forced)
                        && seen.add(key(cut))) {
                    cuts.add(cut);
                }
            }
        }
        return cuts;
    }

    private Cut cut(Goal goal, Equation equation) {
        maker.begin(goal);
        if (goal.direction() != Goal.Direction.DOWN) {
            maker.start(1, equation);
            maker.stop();
        }
        if (goal.direction() != Goal.Direction.UP) {
            maker.start(-1, equation);
            maker.stop();
        }
        return maker.end(problem.isExact());
    }

    private static List<Integer> key(Cut cut) {
        List<Integer> key = new ArrayList<>(cut.cells().length + 1);
        Arrays.stream(cut.cells()).forEach(key::add);
        key.add(Arrays.hashCode(cut.coefficients()));
        return key;
    }
}
