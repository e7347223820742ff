package org.csecprogress.disclosure.plan;

import java.util.List;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.Standing;

/**
 * Complementary suppression to be planned: what is withheld anyway, what may be withheld at a
 * price, how far each hidden inner cell can fall in the attacker's mind, and what must be reached.
 */
final class Problem {
    private final LinkedSystem system;
    private final InnerForms forms;
    private final boolean[] forced;
    private final boolean[] candidate;
    private final long[] slack;
    private final boolean[] single;
    private final List<Goal> goals;
    private final boolean exact;
    private final boolean insiders;

    Problem(Recipe recipe) {
        system = recipe.system();
        forms = recipe.forms();
        slack = recipe.slack();
        single = recipe.single();
        goals = recipe.goals();
        exact = recipe.exact();
        insiders = recipe.insiders();
        forced = new boolean[system.size()];
        candidate = new boolean[system.size()];
        for (int cell = 0; cell < system.size(); cell++) {
            Standing standing = system.standing(cell);
            if (system.value(cell) == 0 || standing == Standing.PUBLIC) {
                continue;
            }
            forced[cell] = recipe.primary()[cell] || standing != Standing.OPEN;
            candidate[cell] = !forced[cell];
        }
    }

    /**
     * What a problem is made of.
     *
     * @param primary cells withheld for their own sake
     * @param slack how far an inner cell can fall
     * @param single the inner cells that somebody may know because they count one youth
     * @param exact whether any change is enough
     * @param insiders whether insiders and knowers of a single cell are attackers too
     */
    @SuppressWarnings("ArrayRecordComponent") // compact, and never compared
    record Recipe(
            LinkedSystem system,
            InnerForms forms,
            boolean[] primary,
            long[] slack,
            boolean[] single,
            List<Goal> goals,
            boolean exact,
            boolean insiders) {}

    LinkedSystem system() {
        return system;
    }

    InnerForms forms() {
        return forms;
    }

    boolean isForced(int cell) {
        return forced[cell];
    }

    boolean isCandidate(int cell) {
        return candidate[cell];
    }

    /** What is withheld before anything is planned. */
    boolean[] forced() {
        return forced.clone();
    }

    long slack(int inner) {
        return slack[inner];
    }

    /** How far a cell can fall, whether it is inner or not. */
    double slackOf(int cell, Goal goal) {
        Form form = forms.of(cell);
        double sum = 0;
        for (int i = 0; i < form.size(); i++) {
            int inner = form.cells()[i];
            double room = slack[inner] + (goal.isRaised(inner) ? goal.raise() : 0);
            sum += form.coefficients()[i] * room;
        }
        return sum;
    }

    boolean isSingle(int inner) {
        return single[inner];
    }

    List<Goal> goals() {
        return goals;
    }

    boolean isExact() {
        return exact;
    }

    boolean hasInsiders() {
        return insiders;
    }

    long cost(boolean[] hidden) {
        long cost = 0;
        for (int cell = 0; cell < hidden.length; cell++) {
            if (hidden[cell] && candidate[cell]) {
                cost = Math.addExact(cost, system.worth(cell));
            }
        }
        return cost;
    }
}
