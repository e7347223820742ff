package org.csecprogress.disclosure.plan.covering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.disclosure.plan.attack.Cut;
import org.csecprogress.disclosure.plan.attack.SuppressionProblem;
import org.csecprogress.solver.LinearModel;
import org.csecprogress.solver.Solver;

/**
 * The covering master: the cheapest cells that satisfy all cuts found so far. A bound proved for
 * its optimum is a lower bound for every safe plan.
 */
public final class CoveringMaster {
    private final SuppressionProblem problem;
    private final Solver solver;
    private final List<Cut> cuts = new ArrayList<>();
    private double bound;

    public CoveringMaster(SuppressionProblem problem, Solver solver) {
        this.problem = problem;
        this.solver = solver;
    }

    public void add(List<Cut> more) {
        cuts.addAll(more);
    }

    /** Publishes cells that no cut so far needs. Returns whether there were any. */
    public boolean uncover(boolean[] hidden) {
        return GreedyCover.uncover(problem, cuts, hidden);
    }

    /** Returns the lower bound on the cost of a safe plan. */
    public long bound() {
        return (long) Math.ceil(bound - 1e-6);
    }

    /** Returns the hidden cells of the best solution found with that effort. */
    public boolean[] solve(int effort) {
        try (LinearModel model = solver.integer(effort)) {
            Map<Integer, Integer> columns = fill(model);
            LinearModel.Outcome outcome = model.minimise();
            if (outcome != LinearModel.Outcome.OPTIMAL && outcome != LinearModel.Outcome.FEASIBLE) {
                throw new IllegalStateException("the covering master ended " + outcome);
            }
            bound = Math.max(bound, model.bound());
            boolean[] hidden = problem.forced();
            columns.forEach(
                    (cell, column) -> hidden[cell] = hidden[cell] || model.value(column) > 0.5);
            return hidden;
        }
    }

    private Map<Integer, Integer> fill(LinearModel model) {
        Map<Integer, Integer> columns = new LinkedHashMap<>();
        for (Cut cut : cuts) {
            int row = model.addRow(1, Double.POSITIVE_INFINITY);
            for (int i = 0; i < cut.cells().length; i++) {
                int cell = cut.cells()[i];
                int column =
                        columns.computeIfAbsent(
                                cell,
                                key -> {
                                    int added = model.addColumn(0, 1);
                                    model.objective(added, (double) problem.system().worth(key));
                                    return added;
                                });
                model.coefficient(row, column, cut.coefficients()[i]);
            }
        }
        return columns;
    }
}
