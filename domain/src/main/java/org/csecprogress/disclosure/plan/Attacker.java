package org.csecprogress.disclosure.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.disclosure.solve.LinearModel;
import org.csecprogress.disclosure.solve.Solver;

/**
 * The attacker problem (Fischetti and Salazar, 2001): how far a hidden cell can move while every
 * published cell stays. One linear program for each goal, over hidden inner cells only; one model
 * for each group of connected cells, changed and solved again.
 */
final class Attacker implements AutoCloseable {
    /** No witness of any use moves a cell by more. */
    private static final double FAR = 4096;

    private static final double TOLERANCE = 1e-6;

    private final Problem problem;
    private final Solver solver;
    private final boolean[] hidden;
    private final Layout layout;
    private final CutMaker cutMaker;
    private final WitnessMaker witnessMaker;
    private final int[] column;
    private final Map<Integer, Group> groups = new HashMap<>();
    private final Map<Integer, List<Integer>> members = new HashMap<>();
    private final Map<Integer, List<Layout.Row>> rows = new HashMap<>();

    Attacker(Problem problem, Solver solver, boolean[] hidden) {
        this.problem = problem;
        this.solver = solver;
        this.hidden = hidden.clone();
        this.layout = new Layout(problem, this.hidden);
        this.cutMaker = new CutMaker(problem);
        this.witnessMaker = new WitnessMaker(problem.forms(), problem.system().size());
        this.column = new int[hidden.length];
        for (int cell = 0; cell < hidden.length; cell++) {
            if (hidden[cell] && problem.forms().isInner(cell)) {
                members.computeIfAbsent(layout.group(cell), key -> new ArrayList<>()).add(cell);
            }
        }
        for (Layout.Row row : layout.rows()) {
            rows.computeIfAbsent(groupOf(row.form()), key -> new ArrayList<>()).add(row);
        }
    }

    /** Publishes a hidden candidate in the attacker's eyes, or hides it again. */
    void publish(int cell, boolean published) {
        hidden[cell] = !published;
        if (problem.forms().isInner(cell)) {
            group(layout.group(cell)).bound(cell);
        } else if (problem.forms().of(cell).size() > 0) {
            int number = groupOf(problem.forms().of(cell));
            if (number >= 0) {
                group(number).publish(cell, published);
            }
        }
    }

    /** Solves the goal with these further cells known, in order. */
    Attack attack(Goal goal, int[] known) {
        int number = groupOf(problem.forms().of(goal.cell()));
        if (number < 0) {
            CutMaker cut = cutMaker.begin(goal, known);
            cut.start(goal.direction() == Goal.Direction.DOWN ? -1 : 1);
            cut.stop();
            return Attack.failed(cut, problem.isExact());
        }
        return group(number).attack(goal, known);
    }

    private int groupOf(Form form) {
        for (int inner : form.cells()) {
            if (members.containsKey(layout.group(inner)) && isColumn(inner)) {
                return layout.group(inner);
            }
        }
        return Goal.NONE;
    }

    private boolean isColumn(int inner) {
        return hidden[inner] || column[inner] > 0;
    }

    private Group group(int number) {
        return groups.computeIfAbsent(number, key -> new Group(key));
    }

    @Override
    public void close() {
        groups.values().forEach(group -> group.model.close());
    }

    /** The program of one group. */
    private final class Group {
        private final LinearModel model = solver.linear();
        private final int number;
        private final List<Integer> cells;
        private final List<Layout.Row> mine;

        Group(int number) {
            this.number = number;
            cells = members.get(number);
            mine = rows.getOrDefault(number, List.of());
            for (int cell : cells) {
                column[cell] = model.addColumn(0, 0) + 1;
                bound(cell);
            }
            for (Layout.Row row : mine) {
                int added = model.addRow(low(row.free()), high(row.free()));
                for (int i = 0; i < row.form().size(); i++) {
                    int inner = row.form().cells()[i];
                    if (isColumn(inner)) {
                        double coefficient = row.form().coefficients()[i];
                        model.coefficient(added, column[inner] - 1, coefficient);
                    }
                }
            }
        }

        private double low(boolean free) {
            return free ? Double.NEGATIVE_INFINITY : 0;
        }

        private double high(boolean free) {
            return free ? Double.POSITIVE_INFINITY : 0;
        }

        void bound(int cell) {
            double far = problem.isExact() ? 1 : FAR;
            double high = hidden[cell] ? far : 0;
            double low = hidden[cell] ? -Math.min((double) problem.slack(cell), far) : 0;
            model.columnBounds(column[cell] - 1, low, high);
        }

        void publish(int cell, boolean published) {
            for (int row = 0; row < mine.size(); row++) {
                if (mine.get(row).cell() == cell) {
                    model.rowBounds(row, low(!published), high(!published));
                }
            }
        }

        Attack attack(Goal goal, int[] known) {
            Form form = problem.forms().of(goal.cell());
            boolean capped =
                    goal.direction() == Goal.Direction.UP
                            && problem.forms().isInner(goal.cell())
                            && !goal.isRaised(goal.cell());
            if (capped) {
                // Far enough is far enough.
                double low = -(double) problem.slack(goal.cell());
                model.columnBounds(column[goal.cell()] - 1, low, (double) goal.need());
            }
            raise(goal);
            hold(goal.held(), true);
            hold(known, true);
            Attack result = attempts(goal, known, form);
            hold(known, false);
            hold(goal.held(), false);
            hold(goal.raised(), false);
            if (capped) {
                bound(goal.cell());
            }
            return result;
        }

        private void raise(Goal goal) {
            for (int inner : goal.raised()) {
                if (isMine(inner)) {
                    double low = -(double) (problem.slack(inner) + goal.raise());
                    model.columnBounds(column[inner] - 1, low, FAR);
                }
            }
        }

        private boolean isMine(int inner) {
            return column[inner] > 0 && layout.group(inner) == number;
        }

        private Attack attempts(Goal goal, int[] known, Form form) {
            CutMaker cut = cutMaker.begin(goal, known);
            Witness witness = null;
            if (goal.direction() != Goal.Direction.DOWN) {
                witness = attempt(goal, form, 1, cut);
            }
            if (witness == null && goal.direction() != Goal.Direction.UP) {
                witness = attempt(goal, form, -1, cut);
            }
            return witness == null ? Attack.failed(cut, problem.isExact()) : Attack.met(witness);
        }

        /** The witness in that direction, or null with the reasons in the cut. */
        private Witness attempt(Goal goal, Form form, int sign, CutMaker cut) {
            aim(form, sign);
            LinearModel.Outcome outcome = model.maximise();
            if (outcome != LinearModel.Outcome.OPTIMAL) {
                // A basis of before can lead astray; without one the program is an easy one.
                model.forget();
                outcome = model.maximise();
            }
            if (outcome != LinearModel.Outcome.OPTIMAL) {
                throw new IllegalStateException("an attacker problem ended " + outcome);
            }
            Witness witness = null;
            if (goal.isMet(sign * model.objectiveValue(), TOLERANCE)) {
                witness = witnessMaker.read(cells, cell -> model.value(column[cell] - 1), goal);
            } else {
                explain(sign, cut);
            }
            aim(form, 0);
            return witness;
        }

        private void explain(int sign, CutMaker cut) {
            cut.start(sign);
            for (int row = 0; row < mine.size(); row++) {
                Layout.Row at = mine.get(row);
                if (at.cell() < 0 || !hidden[at.cell()]) {
                    cut.add(at, model.dual(row));
                }
            }
            cut.stop();
        }

        private void aim(Form form, int sign) {
            for (int i = 0; i < form.size(); i++) {
                int inner = form.cells()[i];
                if (isColumn(inner)) {
                    model.objective(column[inner] - 1, sign * (double) form.coefficients()[i]);
                }
            }
        }

        private void hold(int[] held, boolean on) {
            for (int cell : held) {
                if (isMine(cell)) {
                    if (on) {
                        model.columnBounds(column[cell] - 1, 0, 0);
                    } else {
                        bound(cell);
                    }
                }
            }
        }
    }
}
