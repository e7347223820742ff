package org.csecprogress.disclosure.plan;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.csecprogress.disclosure.plan.attack.SuppressionProblem;
import org.csecprogress.disclosure.plan.goal.Pattern;
import org.csecprogress.disclosure.table.LinkedSystem;

/**
 * The cells of a linked system to withhold, their cost, and a lower bound on it. It has no reasons,
 * so that every withheld cell looks the same.
 */
public final class Plan {
    private final boolean[] hidden;
    private final int secondary;
    private final long cost;
    private final long bound;
    private final SortedSet<Integer> unattainable;

    public Plan(
            SuppressionProblem problem,
            boolean[] hidden,
            long bound,
            SortedSet<Integer> unattainable) {
        this.hidden = hidden.clone();
        this.cost = problem.cost(hidden);
        this.bound = Math.min(bound, cost);
        this.unattainable = Collections.unmodifiableSortedSet(new TreeSet<>(unattainable));
        int count = 0;
        for (int cell = 0; cell < hidden.length; cell++) {
            count += hidden[cell] && problem.isCandidate(cell) ? 1 : 0;
        }
        secondary = count;
    }

    public Plan(Pattern pattern, long bound, SortedSet<Integer> unattainable) {
        hidden = pattern.hidden();
        int count = 0;
        long sum = 0;
        for (int cell = 0; cell < hidden.length; cell++) {
            if (hidden[cell] && pattern.isCandidate(cell)) {
                count++;
                sum += pattern.system().worth(cell);
            }
        }
        secondary = count;
        cost = sum;
        this.bound = Math.min(bound, cost);
        this.unattainable = Collections.unmodifiableSortedSet(new TreeSet<>(unattainable));
    }

    /** Returns whether the cell is withheld or never published. */
    public boolean isHidden(int cell) {
        return hidden[cell];
    }

    /** Returns a copy of the pattern, by number of the cell. */
    public boolean[] hidden() {
        return hidden.clone();
    }

    /** Returns how many cells are withheld only to protect others. */
    public int secondary() {
        return secondary;
    }

    /** Returns the worth of the cells withheld to protect others. */
    public long cost() {
        return cost;
    }

    /** Returns a lower bound on the cost of any plan that meets the same requirements. */
    public long bound() {
        return bound;
    }

    /**
     * Returns the cells whose requirement cannot be met whatever is withheld. If there are any, the
     * tables need a coarser design.
     */
    public SortedSet<Integer> unattainable() {
        return unattainable;
    }

    /** Returns the names of the withheld cells, in order. */
    public SortedSet<String> names(LinkedSystem system) {
        SortedSet<String> names = new TreeSet<>();
        for (int cell = 0; cell < hidden.length; cell++) {
            if (hidden[cell]) {
                names.add(system.name(cell));
            }
        }
        return names;
    }
}
