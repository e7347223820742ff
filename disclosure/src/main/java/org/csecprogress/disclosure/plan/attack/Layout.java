package org.csecprogress.disclosure.plan.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.csecprogress.disclosure.plan.goal.Goal;
import org.csecprogress.disclosure.table.Equation;

/**
 * The attacker's equations for one set of hidden cells. They have a column for each hidden inner
 * cell, a row for each published margin that its published parts do not imply, and a row for each
 * hidden candidate, left free until it is published. Unconnected columns are attacked separately.
 */
final class Layout {
    /**
     * One equation of changes.
     *
     * @param cell the cell of the equation, or {@link Goal#NONE} for a residual
     * @param form the changes of inner cells; published ones do not change
     * @param published published parts to subtract, in case they are hidden later
     * @param free whether the cell is hidden now
     */
    @SuppressWarnings("ArrayRecordComponent") // compact; never compared
    record Row(int cell, LinearForm form, int[] published, boolean free) {}

    private final SuppressionProblem problem;
    private final boolean[] hidden;
    private final InnerForms.Sum sum;
    private final List<Row> rows = new ArrayList<>();
    private final int[] leader;

    Layout(SuppressionProblem problem, boolean[] hidden) {
        this.problem = problem;
        this.hidden = hidden;
        int size = problem.system().size();
        sum = new InnerForms.Sum(size);
        leader = new int[size];
        Arrays.setAll(leader, i -> i);
        for (int cell = 0; cell < size; cell++) {
            if (!problem.forms().isInner(cell) && problem.system().value(cell) > 0) {
                addMargin(cell);
            }
        }
        for (LinearForm residual : problem.forms().residuals()) {
            if (columns(residual) > 0) {
                rows.add(new Row(Goal.NONE, residual, Goal.NOTHING, false));
                join(residual);
            }
        }
    }

    List<Row> rows() {
        return rows;
    }

    /** Returns a number that is equal for inner cells that are attacked together. */
    int group(int inner) {
        int at = inner;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }

    private void addMargin(int cell) {
        if (hidden[cell]) {
            join(problem.forms().of(cell));
            if (!problem.isCandidate(cell)) {
                return;
            }
        }
        Row best = null;
        int least = Integer.MAX_VALUE;
        for (Equation equation : problem.forms().equationsOf(cell)) {
            Row row = row(cell, equation);
            int columns = columns(row.form());
            if (columns < least) {
                least = columns;
                best = row;
            }
        }
        // Without a column, the margin follows from published cells below it.
        if (best != null && least > 0) {
            rows.add(best);
            join(best.form());
        }
    }

    /** Returns the change of the total minus its published parts, in inner cells. */
    private Row row(int cell, Equation equation) {
        int[] published = new int[equation.size()];
        int count = 0;
        for (int place = 0; place < equation.size(); place++) {
            int part = equation.part(place);
            if (hidden[part]) {
                sum.add(problem.forms().of(part), 1);
            } else {
                published[count++] = part;
            }
        }
        return new Row(cell, sum.take(), Arrays.copyOf(published, count), hidden[cell]);
    }

    private int columns(LinearForm form) {
        int count = 0;
        for (int inner : form.cells()) {
            count += hidden[inner] ? 1 : 0;
        }
        return count;
    }

    private void join(LinearForm form) {
        int first = Goal.NONE;
        for (int cell : form.cells()) {
            if (hidden[cell]) {
                if (first >= 0) {
                    leader[group(cell)] = group(first);
                }
                first = cell;
            }
        }
    }
}
