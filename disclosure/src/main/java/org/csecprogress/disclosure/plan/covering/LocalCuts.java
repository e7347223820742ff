package org.csecprogress.disclosure.plan.covering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.csecprogress.disclosure.plan.attack.Cut;
import org.csecprogress.disclosure.plan.attack.CutMaker;
import org.csecprogress.disclosure.plan.attack.SuppressionProblem;
import org.csecprogress.disclosure.plan.goal.Goal;
import org.csecprogress.disclosure.table.Equation;
import org.csecprogress.disclosure.table.LinkedSystem;

/**
 * Cuts from single equations, without a linear program: the other hidden cells of an equation must
 * compensate what a primary cell needs (the bridge conditions that start the branch-and-cut of
 * Fischetti and Salazar, 2001). They are the sparsest cuts.
 */
public final class LocalCuts {
    private final SuppressionProblem problem;
    private final CutMaker maker;
    private final boolean[] forced;
    private final List<List<Equation>> byCell = new ArrayList<>();

    public LocalCuts(SuppressionProblem problem) {
        this.problem = problem;
        maker = new CutMaker(problem);
        forced = problem.forced();
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

    /** Returns every such cut that can be covered and is not covered by cells withheld anyway. */
    public List<Cut> all() {
        Set<List<Integer>> seen = new HashSet<>();
        List<Cut> cuts = new ArrayList<>();
        for (Goal goal : problem.goals()) {
            for (Equation equation : byCell.get(goal.cell())) {
                add(cut(goal, equation, LinkedSystem.NO_BLOCK), seen, cuts);
            }
        }
        return cuts;
    }

    /** Returns such cuts in the view of each insider who knows cells of the equation. */
    List<Cut> inside() {
        Set<List<Integer>> seen = new HashSet<>();
        List<Cut> cuts = new ArrayList<>();
        for (Goal goal : problem.goals()) {
            for (Equation equation : byCell.get(goal.cell())) {
                for (int block : blocks(equation)) {
                    if (block != problem.system().block(goal.cell())) {
                        add(cut(goal, equation, block), seen, cuts);
                    }
                }
            }
        }
        return cuts;
    }

    private Set<Integer> blocks(Equation equation) {
        Set<Integer> blocks = new TreeSet<>();
        blocks.add(problem.system().block(equation.total()));
        for (int place = 0; place < equation.size(); place++) {
            blocks.add(problem.system().block(equation.part(place)));
        }
        blocks.remove(LinkedSystem.NO_BLOCK);
        return blocks;
    }

    private void add(Cut cut, Set<List<Integer>> seen, List<Cut> cuts) {
        if (cut != null && !cut.isHopeless() && !cut.isCovered(forced) && seen.add(key(cut))) {
            cuts.add(cut);
        }
    }

    private Cut cut(Goal goal, Equation equation, int insider) {
        maker.begin(goal);
        maker.against(insider);
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
