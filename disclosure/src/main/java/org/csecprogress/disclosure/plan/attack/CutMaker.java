package org.csecprogress.disclosure.plan.attack;

import java.util.Arrays;
import org.csecprogress.disclosure.plan.goal.Goal;
import org.csecprogress.disclosure.table.Equation;
import org.csecprogress.disclosure.table.LinkedSystem;

/**
 * Makes a covering cut from the duals of an attacker problem. For any multipliers of the published
 * equations, the change of the attacked cell is a sum of cell changes, each bounded below by the
 * cell's slack and unbounded above. What the cells withheld anyway leave of the need, the others
 * must provide. By weak duality the cut is valid whatever rounding did to the multipliers, which
 * are first moved to simple fractions.
 */
public final class CutMaker {
    private static final double FRACTIONS = 5040;
    private static final double NOTHING = 1e-7;

    /**
     * Multipliers this near to a simple fraction are rounded to it. Rounding others would move some
     * and not others, and the remainder of a cell would look significant.
     */
    private static final double ROUNDING = 1e-9;

    private final SuppressionProblem problem;
    private final double[] weight;
    private final boolean[] isTouched;
    private final int[] touched;
    private final double[] covers;
    private int count;
    private Goal goal;
    private double left;
    private int insider = LinkedSystem.NO_BLOCK;

    public CutMaker(SuppressionProblem problem) {
        this.problem = problem;
        int size = problem.system().size();
        weight = new double[size];
        isTouched = new boolean[size];
        touched = new int[size];
        covers = new double[size];
    }

    public CutMaker begin(Goal aim) {
        for (int i = 0; i < count; i++) {
            covers[touched[i]] = 0;
            isTouched[touched[i]] = false;
        }
        count = 0;
        goal = aim;
        left = goal.need();
        return this;
    }

    /** Takes the view of one insider from now on, for whom no cell of that block can move. */
    public void against(int block) {
        insider = block;
    }

    /** Starts one direction with the changes that make up the goal's cell. */
    public void start(int sign) {
        add(problem.forms().of(goal.cell()), sign);
    }

    /** Subtracts the published equation, multiplied by its dual. */
    void add(Layout.Row row, double dual) {
        double simple = Math.rint(dual * FRACTIONS) / FRACTIONS;
        double multiplier = Math.abs(simple - dual) < ROUNDING ? simple : dual;
        if (Math.abs(multiplier) <= NOTHING) {
            return;
        }
        add(row.form(), -multiplier);
        if (row.cell() >= 0) {
            add(row.cell(), multiplier);
            for (int part : row.published()) {
                add(part, -multiplier);
            }
        }
    }

    /** Replaces the goal's cell by the rest of one equation that contains it. */
    public void start(int sign, Equation equation) {
        int around = goal.cell() == equation.total() ? sign : -sign;
        for (int place = 0; place < equation.size(); place++) {
            int part = equation.part(place);
            if (part != goal.cell()) {
                add(part, around);
            }
        }
        if (goal.cell() != equation.total()) {
            add(equation.total(), sign);
        }
    }

    /** Ends one direction and records what each cell of the sum can contribute. */
    public void stop() {
        for (int i = 0; i < count; i++) {
            int cell = touched[i];
            settle(cell, weight[cell]);
            weight[cell] = 0;
        }
    }

    private void settle(int cell, double at) {
        if (insider != LinkedSystem.NO_BLOCK && problem.system().block(cell) == insider) {
            return;
        }
        boolean rises = at > NOTHING;
        double room = at < -NOTHING ? -at * problem.slackOf(cell) : 0;
        if (problem.isCandidate(cell)) {
            covers[cell] = rises ? Double.POSITIVE_INFINITY : Math.max(covers[cell], room);
        } else if (problem.isForced(cell)) {
            left -= rises ? Double.POSITIVE_INFINITY : room;
        }
    }

    /** Returns the cells of all equations used, in no order. */
    int[] involved() {
        return Arrays.copyOf(touched, count);
    }

    /** Returns the cut, or null if the cells withheld anyway could provide all of it. */
    public Cut end(boolean exact) {
        Arrays.sort(touched, 0, count);
        int[] cells = new int[count];
        double[] coefficients = new double[count];
        int size = 0;
        for (int i = 0; i < count; i++) {
            int cell = touched[i];
            if (covers[cell] > NOTHING) {
                cells[size] = cell;
                coefficients[size++] = exact ? 1 : Math.min(1, covers[cell] / left);
            }
            covers[cell] = 0;
            isTouched[cell] = false;
        }
        count = 0;
        if (left <= NOTHING) {
            return null;
        }
        return new Cut(Arrays.copyOf(cells, size), Arrays.copyOf(coefficients, size));
    }

    private void add(LinearForm form, double factor) {
        for (int i = 0; i < form.size(); i++) {
            add(form.cells()[i], factor * form.coefficients()[i]);
        }
    }

    private void add(int cell, double value) {
        if (!isTouched[cell]) {
            isTouched[cell] = true;
            touched[count++] = cell;
        }
        weight[cell] += value;
    }
}
