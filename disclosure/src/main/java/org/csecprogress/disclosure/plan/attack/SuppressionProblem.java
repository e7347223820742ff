package org.csecprogress.disclosure.plan.attack;

import java.util.List;
import org.csecprogress.disclosure.plan.goal.Goal;
import org.csecprogress.disclosure.table.CellVisibility;
import org.csecprogress.disclosure.table.LinkedSystem;

/**
 * A complementary suppression problem: the cells withheld anyway, those that may be withheld at a
 * cost, how far each hidden inner cell can fall in the attacker's view, and the goals.
 */
public final class SuppressionProblem {
    private final LinkedSystem system;
    private final InnerForms forms;
    private final boolean[] forced;
    private final boolean[] candidate;
    private final long[] slack;
    private final List<Goal> goals;
    private final boolean exact;

    public SuppressionProblem(Recipe recipe) {
        system = recipe.system();
        forms = recipe.forms();
        slack = recipe.slack();
        goals = recipe.goals();
        exact = recipe.exact();
        forced = new boolean[system.size()];
        candidate = new boolean[system.size()];
        for (int cell = 0; cell < system.size(); cell++) {
            CellVisibility standing = system.standing(cell);
            if (system.value(cell) == 0 || standing == CellVisibility.PUBLIC) {
                continue;
            }
            forced[cell] = recipe.primary()[cell] || standing != CellVisibility.OPEN;
            candidate[cell] = !forced[cell];
        }
    }

    /**
     * The parts of a problem.
     *
     * @param primary cells withheld because they are small
     * @param slack how far an inner cell can fall
     * @param exact whether any change is enough
     */
    @SuppressWarnings("ArrayRecordComponent") // compact; never compared
    public record Recipe(
            LinkedSystem system,
            InnerForms forms,
            boolean[] primary,
            long[] slack,
            List<Goal> goals,
            boolean exact) {}

    public LinkedSystem system() {
        return system;
    }

    public InnerForms forms() {
        return forms;
    }

    public boolean isForced(int cell) {
        return forced[cell];
    }

    public boolean isCandidate(int cell) {
        return candidate[cell];
    }

    /** Returns the cells that are withheld before planning. */
    public boolean[] forced() {
        return forced.clone();
    }

    public long slack(int inner) {
        return slack[inner];
    }

    /** Returns how far a cell can fall, inner or not. */
    public double slackOf(int cell) {
        LinearForm form = forms.of(cell);
        double sum = 0;
        for (int i = 0; i < form.size(); i++) {
            sum += form.coefficients()[i] * (double) slack[form.cells()[i]];
        }
        return sum;
    }

    public List<Goal> goals() {
        return goals;
    }

    public boolean isExact() {
        return exact;
    }

    public long cost(boolean[] hidden) {
        long cost = 0;
        for (int cell = 0; cell < hidden.length; cell++) {
            if (hidden[cell] && candidate[cell]) {
                cost = Math.addExact(cost, system.worth(cell));
            }
        }
        return cost;
    }
}
