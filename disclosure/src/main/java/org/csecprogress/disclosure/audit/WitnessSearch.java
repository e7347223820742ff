package org.csecprogress.disclosure.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.solver.LinearModel;
import org.csecprogress.solver.Solver;

/**
 * Searches for witnesses: the smallest change of all hidden cells of a component that meets a
 * requirement, under its sparse equations. Small changes tend to be integer and to leave insiders'
 * cells unchanged. {@link IntegerWitness} must check every result, and finding none proves nothing.
 */
final class WitnessSearch implements AutoCloseable {
    /** Limit on a cell's move in an integer table, as a multiple of the need. */
    private static final int FAR = 8;

    private static final int NODES = 200;

    private final Unknowns unknowns;
    private final Solver solver;
    private final Map<Integer, List<Integer>> cells = new HashMap<>();
    private final Map<Integer, List<Unknowns.Link>> links = new HashMap<>();
    private final Map<Integer, Program> programs = new HashMap<>();

    /**
     * The result of a search.
     *
     * @param witness the checked table, or null
     * @param reaches whether a fractional table meets the requirement
     */
    record Answer(IntegerWitness witness, boolean reaches) {
        private static final Answer NOTHING = new Answer(null, false);
    }

    WitnessSearch(Unknowns unknowns, Solver solver) {
        this.unknowns = unknowns;
        this.solver = solver;
        for (int cell = 0; cell < unknowns.system().size(); cell++) {
            if (unknowns.isHidden(cell)) {
                cells.computeIfAbsent(unknowns.component(cell), key -> new ArrayList<>()).add(cell);
            }
        }
        for (Unknowns.Link link : unknowns.links()) {
            links.computeIfAbsent(unknowns.component(link.parts()[0]), key -> new ArrayList<>())
                    .add(link);
        }
    }

    /** Returns the unknowns of the pattern. */
    Unknowns unknowns() {
        return unknowns;
    }

    /** Searches for a witness that changes none of the known cells. */
    Answer find(Requirement requirement, Knowledge knowledge) {
        boolean reaches = false;
        for (int sign : signs(requirement)) {
            Answer answer = program(requirement).find(requirement, sign, knowledge);
            if (answer.witness() == null && answer.reaches()) {
                int component = unknowns.component(requirement.cell());
                double far = FAR * Math.max(1.0, (double) requirement.need());
                try (Program whole = new Program(component, solver.integer(NODES), far)) {
                    answer = new Answer(whole.find(requirement, sign, knowledge).witness(), true);
                }
            }
            if (answer.witness() != null) {
                return answer;
            }
            reaches |= answer.reaches();
        }
        return new Answer(null, reaches);
    }

    /** Returns how far the cell can fall at most. */
    double fall(Requirement requirement, Knowledge knowledge) {
        return program(requirement).fall(requirement.cell(), knowledge);
    }

    private Program program(Requirement requirement) {
        return programs.computeIfAbsent(
                unknowns.component(requirement.cell()),
                key -> new Program(key, solver.bounded(), Double.POSITIVE_INFINITY));
    }

    private static int[] signs(Requirement requirement) {
        return switch (requirement.side()) {
            case ABOVE -> new int[] {1};
            case BELOW -> new int[] {-1};
            case ANYWHERE -> new int[] {1, -1};
        };
    }

    @Override
    public void close() {
        programs.values().forEach(Program::close);
    }

    /** The program of one component, with two columns for each cell: its rise and its fall. */
    private final class Program implements AutoCloseable {
        private final LinearModel model;
        private final double far;
        private final Map<Integer, Integer> columns = new LinkedHashMap<>();

        Program(int component, LinearModel model, double far) {
            this.model = model;
            this.far = far;
            for (int cell : cells.get(component)) {
                columns.put(cell, model.addColumn(0, far));
                model.addColumn(0, Math.min(far, (double) unknowns.room(cell)));
            }
            for (Unknowns.Link link : links.getOrDefault(component, List.of())) {
                int row = model.addRow(0, 0);
                for (int part : link.parts()) {
                    enter(row, part, 1);
                }
                if (link.total() >= 0) {
                    enter(row, link.total(), -1);
                }
            }
            columns.keySet().forEach(cell -> price(cell, 1));
        }

        private void enter(int row, int cell, int sign) {
            model.coefficient(row, columns.get(cell), sign);
            model.coefficient(row, columns.get(cell) + 1, -sign);
        }

        private void price(int cell, double price) {
            model.objective(columns.get(cell), price);
            model.objective(columns.get(cell) + 1, price);
        }

        Answer find(Requirement requirement, int sign, Knowledge knowledge) {
            int target = requirement.cell();
            double need = Math.max(1, (double) requirement.need());
            if (sign < 0 && need > unknowns.room(target)) {
                return Answer.NOTHING;
            }
            bounds(knowledge, true);
            bounds(target, sign > 0 ? need : 0, sign < 0 ? need : 0);
            Answer answer = minimised() ? read(requirement) : Answer.NOTHING;
            free(target);
            bounds(knowledge, false);
            return answer;
        }

        double fall(int target, Knowledge knowledge) {
            bounds(knowledge, true);
            columns.keySet().forEach(cell -> price(cell, 0));
            model.objective(columns.get(target) + 1, -1);
            model.objective(columns.get(target), 1);
            double fall = minimised() ? -model.objectiveValue() : 0;
            columns.keySet().forEach(cell -> price(cell, 1));
            bounds(knowledge, false);
            return fall;
        }

        private boolean minimised() {
            LinearModel.Outcome outcome = model.minimise();
            if (outcome != LinearModel.Outcome.OPTIMAL) {
                // An old basis can lead to a wrong end, so the solver starts afresh.
                model.forget();
                outcome = model.minimise();
            }
            // An unfinished linear program gives no answer.
            boolean whole = far < Double.POSITIVE_INFINITY;
            return outcome == LinearModel.Outcome.OPTIMAL
                    || (whole && outcome == LinearModel.Outcome.FEASIBLE);
        }

        private void bounds(Knowledge knowledge, boolean known) {
            knowledge.cells().stream()
                    .filter(columns::containsKey)
                    .forEach(
                            cell -> {
                                if (known) {
                                    bounds(cell, 0, 0);
                                } else {
                                    free(cell);
                                }
                            });
        }

        /** Fixes the cell's move. */
        private void bounds(int cell, double rise, double fall) {
            model.columnBounds(columns.get(cell), rise, rise);
            model.columnBounds(columns.get(cell) + 1, fall, fall);
        }

        private void free(int cell) {
            model.columnBounds(columns.get(cell), 0, far);
            model.columnBounds(
                    columns.get(cell) + 1, 0, Math.min(far, (double) unknowns.room(cell)));
        }

        private Answer read(Requirement requirement) {
            Map<Integer, Long> changes = new LinkedHashMap<>();
            columns.forEach(
                    (cell, column) -> {
                        long change = Math.round(model.value(column) - model.value(column + 1));
                        if (change != 0) {
                            changes.put(cell, change);
                        }
                    });
            boolean met = requirement.isMet(changes.getOrDefault(requirement.cell(), 0L));
            return new Answer(met ? IntegerWitness.of(unknowns, changes) : null, true);
        }

        @Override
        public void close() {
            model.close();
        }
    }
}
