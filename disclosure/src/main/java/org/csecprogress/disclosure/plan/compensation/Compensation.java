package org.csecprogress.disclosure.plan.compensation;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;
import org.csecprogress.disclosure.plan.goal.Aims;
import org.csecprogress.disclosure.plan.goal.Goal;
import org.csecprogress.disclosure.plan.goal.Pattern;
import org.csecprogress.disclosure.table.Equation;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.solver.LinearModel;
import org.csecprogress.solver.Solver;

/**
 * The cheapest change of the table that moves one cell and keeps every equation. An attacker cannot
 * exclude it once its cells are withheld. Moving withheld cells is nearly free, moving published
 * ones costs their worth (the linear programs with which Kelly, Golden and Assad, 1992, and
 * Fischetti and Salazar, 2001, choose complementary cells). One program serves all goals; only
 * costs and bounds change.
 */
final class Compensation implements AutoCloseable {
    private static final double FREE = 1e-4;
    private static final double FREE_PRIMARY = 0.02;

    /** Smaller changes are rounding errors of the solver. */
    private static final double NOTHING = 1e-4;

    private final LinkedSystem system;
    private final Pattern pattern;
    private final Aims aims;
    private final LinearModel model;
    private final int[] column;
    private boolean started;
    private boolean isConfined;

    /** Creates the program of the pattern's system; cells fall as far as the aims allow. */
    Compensation(Pattern pattern, Aims aims, Solver solver) {
        this(
                pattern,
                aims,
                solver,
                IntStream.range(0, pattern.system().size()).filter(pattern::moves).toArray(),
                pattern.system().equations());
    }

    /**
     * Creates the program of a part of the system, in which all other cells stay fixed.
     *
     * @param cells the cells that may move
     * @param equations all equations that contain one of them
     */
    Compensation(
            Pattern pattern,
            Aims aims,
            Solver solver,
            int[] cells,
            Collection<Equation> equations) {
        system = pattern.system();
        this.aims = aims;
        this.pattern = pattern;
        model = solver.bounded();
        column = new int[system.size()];
        Arrays.fill(column, -1);
        for (int cell : cells) {
            column[cell] = model.addColumn(0, Double.POSITIVE_INFINITY);
            model.addColumn(0, aims.room(cell));
            price(cell);
        }
        for (Equation equation : equations) {
            int row = model.addRow(0, 0);
            enter(row, equation.total(), -1);
            for (int place = 0; place < equation.size(); place++) {
                enter(row, equation.part(place), 1);
            }
        }
    }

    private void enter(int row, int cell, int sign) {
        if (column[cell] >= 0) {
            model.coefficient(row, column[cell], sign);
            model.coefficient(row, column[cell] + 1, -sign);
        }
    }

    /** Updates the costs after the cell was hidden or published. */
    void price(int cell) {
        double price = pattern.isPrimary(cell) ? FREE_PRIMARY : FREE;
        if (!pattern.isHidden(cell)) {
            price = 1.0 + system.worth(cell);
        }
        release(cell);
        model.objective(column[cell], price);
        model.objective(column[cell] + 1, price);
    }

    /**
     * Returns the cheapest change that moves the goal's cell as far as it needs.
     *
     * @param goal the goal
     * @param known cells that may not change
     * @return the change, or null if there is none
     */
    Move move(Goal goal, int[] known) {
        boolean up = goal.direction() == Goal.Direction.UP;
        for (int cell : goal.raised()) {
            bounds(cell, 0, Double.POSITIVE_INFINITY, 0, (double) goal.raise());
        }
        hold(known);
        int target = goal.cell();
        double rise = up ? (double) goal.need() : 0.0;
        double fall = up ? 0.0 : (double) goal.need();
        bounds(target, rise, rise, fall, fall);
        LinearModel.Outcome outcome = model.minimise();
        if (outcome == LinearModel.Outcome.FAILED
                || (outcome != LinearModel.Outcome.OPTIMAL && started)) {
            // An old basis can lead to a wrong end.
            model.forget();
            outcome = model.minimise();
        }
        started = true;
        Move move = outcome == LinearModel.Outcome.OPTIMAL ? read() : null;
        release(target);
        for (int cell : goal.raised()) {
            release(cell);
        }
        for (int cell : known) {
            release(cell);
        }
        return move;
    }

    private void hold(int[] known) {
        for (int cell : known) {
            bounds(cell, 0, 0, 0, 0);
        }
    }

    /** Lets only withheld cells move from now on. */
    void confine() {
        isConfined = true;
        for (int cell = 0; cell < column.length; cell++) {
            release(cell);
        }
    }

    private void release(int cell) {
        if (isConfined && !pattern.isHidden(cell)) {
            bounds(cell, 0, 0, 0, 0);
            return;
        }
        bounds(cell, 0, Double.POSITIVE_INFINITY, 0, aims.room(cell));
    }

    private void bounds(int cell, double low, double high, double lowDown, double highDown) {
        if (column[cell] >= 0) {
            model.columnBounds(column[cell], low, high);
            model.columnBounds(column[cell] + 1, lowDown, highDown);
        }
    }

    private Move read() {
        int count = 0;
        int[] cells = new int[column.length];
        double[] changes = new double[column.length];
        for (int cell = 0; cell < column.length; cell++) {
            if (column[cell] >= 0) {
                double change = model.value(column[cell]) - model.value(column[cell] + 1);
                if (Math.abs(change) > NOTHING) {
                    cells[count] = cell;
                    changes[count++] = change;
                }
            }
        }
        return new Move(Arrays.copyOf(cells, count), Arrays.copyOf(changes, count));
    }

    @Override
    public void close() {
        model.close();
    }
}
