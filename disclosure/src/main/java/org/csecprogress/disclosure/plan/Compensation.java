package org.csecprogress.disclosure.plan;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;
import org.csecprogress.disclosure.table.Equation;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.solver.LinearModel;
import org.csecprogress.solver.Solver;

/**
 * The cheapest change of the table that moves one cell and keeps every equation: what an attacker
 * cannot exclude once the cells that move are withheld. Moving what is withheld already is nearly
 * free, moving what is published costs its worth (the linear programs with which Kelly, Golden and
 * Assad, 1992, and Fischetti and Salazar, 2001, choose complementary cells). One program for all
 * questions: only prices and bounds change.
 */
final class Compensation implements AutoCloseable {
    private static final double FREE = 1e-4;
    private static final double FREE_PRIMARY = 0.02;

    /** Rounding of the solver; a change of any use is far larger. */
    private static final double NOTHING = 1e-4;

    private final LinkedSystem system;
    private final Pattern pattern;
    private final Aims aims;
    private final LinearModel model;
    private final int[] column;
    private boolean started;
    private boolean isConfined;

    /** The program of the pattern's system, in which cells fall as far as the aims let them. */
    Compensation(Pattern pattern, Aims aims, Solver solver) {
        this(
                pattern,
                aims,
                solver,
                IntStream.range(0, pattern.system().size()).filter(pattern::moves).toArray(),
                pattern.system().equations());
    }

    /**
     * The program of a part of it, in which all other cells stay as they are.
     *
     * @param cells the cells that may move
     * @param equations all that have one of them
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

    /** Takes over whether the cell is withheld now. */
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
     * The cheapest change that moves the goal's cell as far as it needs.
     *
     * @param goal what must be reached
     * @param known cells that may not change meanwhile
     * @return the change, or null where there is none
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
            // A basis of before can lead astray.
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

    /** From now on only what is withheld moves. */
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
