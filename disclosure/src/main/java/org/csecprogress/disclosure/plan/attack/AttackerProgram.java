package org.csecprogress.disclosure.plan.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.disclosure.plan.goal.Goal;
import org.csecprogress.solver.LinearModel;

/**
 * The attacker problem (Fischetti and Salazar, 2001): how far a hidden cell can move while every
 * published cell stays fixed. It is a linear program over the hidden inner cells of one group,
 * solved again for each goal with a warm start from the last basis.
 */
final class AttackerProgram implements AutoCloseable {
    /** No useful witness moves a cell further. */
    private static final double FAR = 4096;

    private static final double TOLERANCE = 1e-6;

    private final SuppressionProblem problem;
    private final LinearModel model;
    private final boolean[] hidden;
    private final List<Integer> cells;
    private final List<Layout.Row> rows;
    private final CutMaker cutMaker;
    private final WitnessMaker witnessMaker;
    private final MoveColumns moves;
    private final Map<Integer, Integer> rowOf = new HashMap<>();

    /** Creates the program of those inner cells; it shares the hidden flags with the attacker. */
    AttackerProgram(
            SuppressionProblem problem,
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
        moves = new MoveColumns(model, cells);
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

    /** Updates the bounds after the cell was hidden or published. */
    void publish(int cell) {
        if (moves.has(cell)) {
            bound(cell);
        } else if (rowOf.containsKey(cell)) {
            model.rowBounds(rowOf.get(cell), low(hidden[cell]), high(hidden[cell]));
        }
    }

    AttackResult attack(Goal goal) {
        boolean capped = cap(goal);
        AttackResult result = attempts(goal);
        if (capped) {
            bound(goal.cell());
        }
        return result;
    }

    /** Limits the move of the goal's cell to what the goal needs. */
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
     * Returns one solution for many goals: it maximises the sum of their cells' moves, each capped
     * at its need. Only for inner cells.
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

    private AttackResult attempts(Goal goal) {
        CutMaker cut = cutMaker.begin(goal);
        Witness witness = null;
        if (goal.direction() != Goal.Direction.DOWN) {
            witness = attempt(goal, 1, cut);
        }
        if (witness == null && goal.direction() != Goal.Direction.UP) {
            witness = attempt(goal, -1, cut);
        }
        return witness == null
                ? AttackResult.failed(cut, problem.isExact())
                : AttackResult.met(witness);
    }

    /** Returns the witness in that direction, or null after adding the reasons to the cut. */
    private Witness attempt(Goal goal, int sign, CutMaker cut) {
        LinearForm form = problem.forms().of(goal.cell());
        aim(form, sign);
        maximise();
        Witness witness = isMet(goal, form, sign) ? read() : null;
        if (witness == null) {
            explain(sign, cut);
        }
        aim(form, 0);
        return witness;
    }

    private boolean isMet(Goal goal, LinearForm form, int sign) {
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
            // An old basis can lead to a wrong end; without one the program is easy.
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

    private void aim(LinearForm form, int sign) {
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
