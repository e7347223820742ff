package org.csecprogress.disclosure.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.solver.LinearModel;

/**
 * The attacker problem (Fischetti and Salazar, 2001): how far a hidden cell can move while every
 * published cell stays. A linear program over the hidden inner cells of one group, changed and
 * solved again for each goal, so that the last basis is the next start.
 */
final class AttackerProgram implements AutoCloseable {
    /** No witness of any use moves a cell by more. */
    private static final double FAR = 4096;

    private static final double TOLERANCE = 1e-6;

    private final Problem problem;
    private final LinearModel model;
    private final boolean[] hidden;
    private final List<Integer> cells;
    private final List<Layout.Row> rows;
    private final CutMaker cutMaker;
    private final WitnessMaker witnessMaker;
    private final Moves moves;
    private final Map<Integer, Integer> rowOf = new HashMap<>();

    /** The program of those inner cells; what is hidden is shared with the attacker. */
    AttackerProgram(
            Problem problem,
            LinearModel model,
            boolean[] hidden,
            List<Integer> cells,
            List<Layout.Row> rows,
            CutMaker cutMaker,
            WitnessMaker witnessMaker) {
        this.problem = problem;
        this.model = model;
        this.hidden = hidden;
        this.cells = cells;
        this.rows = rows;
        this.cutMaker = cutMaker;
        this.witnessMaker = witnessMaker;
        moves = new Moves(model, cells);
        cells.forEach(this::bound);
        for (Layout.Row row : rows) {
            boolean free = row.cell() >= 0 && hidden[row.cell()];
            int added = model.addRow(low(free), high(free));
            rowOf.put(row.cell(), added);
            for (int i = 0; i < row.form().size(); i++) {
                if (moves.has(row.form().cells()[i])) {
                    double coefficient = row.form().coefficients()[i];
                    moves.coefficient(added, row.form().cells()[i], coefficient);
                }
            }
        }
    }

    private static double low(boolean free) {
        return free ? Double.NEGATIVE_INFINITY : 0;
    }

    private static double high(boolean free) {
        return free ? Double.POSITIVE_INFINITY : 0;
    }

    private void bound(int cell) {
        double far = problem.isExact() ? 1 : FAR;
        double high = hidden[cell] ? far : 0;
        double low = hidden[cell] ? -Math.min((double) problem.slack(cell), far) : 0;
        moves.bounds(cell, low, high);
    }

    /** Looks again whether the cell is hidden. */
    void publish(int cell) {
        if (moves.has(cell)) {
            bound(cell);
        } else if (rowOf.containsKey(cell)) {
            model.rowBounds(rowOf.get(cell), low(hidden[cell]), high(hidden[cell]));
        }
    }

    Attack attack(Goal goal) {
        boolean capped = cap(goal);
        Attack result = attempts(goal);
        if (capped) {
            bound(goal.cell());
        }
        return result;
    }

    /** Far enough is far enough. */
    private boolean cap(Goal goal) {
        if (!moves.has(goal.cell())
                || goal.direction() == Goal.Direction.AWAY
                || !hidden[goal.cell()]) {
            return false;
        }
        double low = -(double) problem.slack(goal.cell());
        boolean up = goal.direction() == Goal.Direction.UP;
        double need = goal.need();
        moves.bounds(goal.cell(), up ? low : Math.max(low, -need), up ? need : FAR);
        return true;
    }

    /**
     * One solution for many goals at once: the sum of how far their cells are moved, each no
     * further than it has to. Only for inner cells.
     */
    Witness together(List<Goal> goals) {
        List<Integer> changed = new ArrayList<>();
        for (Goal goal : goals) {
            if (moves.has(goal.cell())) {
                cap(goal);
                double sign = goal.direction() == Goal.Direction.DOWN ? -1 : 1;
                moves.aim(goal.cell(), sign / goal.need());
                changed.add(goal.cell());
            }
        }
        maximise();
        Witness witness = read();
        for (int cell : changed) {
            moves.aim(cell, 0);
            bound(cell);
        }
        return witness;
    }

    private Witness read() {
        return witnessMaker.read(cells, moves::value);
    }

    private Attack attempts(Goal goal) {
        CutMaker cut = cutMaker.begin(goal);
        Witness witness = null;
        if (goal.direction() != Goal.Direction.DOWN) {
            witness = attempt(goal, 1, cut);
        }
        if (witness == null && goal.direction() != Goal.Direction.UP) {
            witness = attempt(goal, -1, cut);
        }
        return witness == null ? Attack.failed(cut, problem.isExact()) : Attack.met(witness);
    }

    /** The witness in that direction, or null with the reasons in the cut. */
    private Witness attempt(Goal goal, int sign, CutMaker cut) {
        Form form = problem.forms().of(goal.cell());
        aim(form, sign);
        maximise();
        Witness witness = isMet(goal, form, sign) ? read() : null;
        if (witness == null) {
            explain(sign, cut);
        }
        aim(form, 0);
        return witness;
    }

    private boolean isMet(Goal goal, Form form, int sign) {
        double change = 0;
        for (int i = 0; i < form.size(); i++) {
            int inner = form.cells()[i];
            change += moves.has(inner) ? form.coefficients()[i] * moves.value(inner) : 0;
        }
        return sign * change > 0 && goal.isMet(change, TOLERANCE);
    }

    private void maximise() {
        LinearModel.Outcome outcome = model.maximise();
        if (outcome != LinearModel.Outcome.OPTIMAL) {
            // A basis of before can lead astray; without one the program is an easy one.
            model.forget();
            outcome = model.maximise();
        }
        if (outcome != LinearModel.Outcome.OPTIMAL) {
            throw new IllegalStateException("an attacker problem ended " + outcome);
        }
    }

    private void explain(int sign, CutMaker cut) {
        cut.start(sign);
        for (int row = 0; row < rows.size(); row++) {
            Layout.Row at = rows.get(row);
            if (at.cell() < 0 || !hidden[at.cell()]) {
                cut.add(at, model.dual(row));
            }
        }
        cut.stop();
    }

    private void aim(Form form, int sign) {
        for (int i = 0; i < form.size(); i++) {
            if (moves.has(form.cells()[i])) {
                moves.aim(form.cells()[i], sign * (double) form.coefficients()[i]);
            }
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
