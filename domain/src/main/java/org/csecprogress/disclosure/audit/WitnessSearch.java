package org.csecprogress.disclosure.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.disclosure.solve.LinearModel;
import org.csecprogress.disclosure.solve.Solver;

/**
 * Looks for witnesses: one program over all hidden cells of a component, with its sparse equations
 * as they are. What it finds proves nothing before {@link IntegerWitness} has checked it; what it
 * does not find is no proof either, but its bound is reported.
 */
final class WitnessSearch implements AutoCloseable {
    /** No cell has to move by more. */
    private static final double FAR = 1_000_000;

    private static final int NODES = 200;
    private static final double TOLERANCE = 1e-6;

    private final Unknowns unknowns;
    private final Solver solver;
    private final Map<Integer, List<Integer>> cells = new HashMap<>();
    private final Map<Integer, List<Unknowns.Link>> links = new HashMap<>();
    private final Map<Integer, Program> programs = new HashMap<>();

    /**
     * What a search gave.
     *
     * @param witness the checked table, or null
     * @param reach how far the cell can move at most by the linear program
     */
    record Answer(IntegerWitness witness, double reach) {
        boolean reaches(Requirement requirement) {
            double least = requirement.side() == Requirement.Side.ANYWHERE ? 0 : requirement.need();
            double slack = requirement.side() == Requirement.Side.ANYWHERE ? TOLERANCE : -TOLERANCE;
            return reach >= least + slack;
        }
    }

    WitnessSearch(Unknowns unknowns, Solver solver) {
        this.unknowns = unknowns;
        this.solver = solver;
        for (int cell = 0; cell < unknowns.system().size(); cell++) {
            if (unknowns.isHidden(cell)) {
                list(cells, cell).add(cell);
            }
        }
        for (Unknowns.Link link : unknowns.links()) {
            links.computeIfAbsent(unknowns.component(link.parts()[0]), key -> new ArrayList<>())
                    .add(link);
        }
    }

    private List<Integer> list(Map<Integer, List<Integer>> lists, int cell) {
        return lists.computeIfAbsent(unknowns.component(cell), key -> new ArrayList<>());
    }

    /** A witness for the requirement that changes none of the cells known. */
    Answer find(Requirement requirement, Knowledge knowledge) {
        int component = unknowns.component(requirement.cell());
        Program program =
                programs.computeIfAbsent(
                        component, key -> new Program(key, solver.linear(), false));
        Answer best = new Answer(null, 0);
        for (int sign : signs(requirement)) {
            Answer answer = program.find(requirement, sign, knowledge);
            if (answer.witness() != null) {
                return answer;
            }
            if (answer.reaches(requirement)) {
                try (Program whole = new Program(component, solver.integer(NODES), true)) {
                    IntegerWitness witness = whole.find(requirement, sign, knowledge).witness();
                    answer = new Answer(witness, answer.reach());
                }
                if (answer.witness() != null) {
                    return answer;
                }
            }
            best = answer.reach() > best.reach() ? answer : best;
        }
        return best;
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

    /** The program of one component. */
    private final class Program implements AutoCloseable {
        private final LinearModel model;
        private final boolean whole;
        private final Map<Integer, Integer> columns = new LinkedHashMap<>();

        Program(int component, LinearModel model, boolean whole) {
            this.model = model;
            this.whole = whole;
            for (int cell : cells.get(component)) {
                columns.put(cell, model.addColumn(-(double) unknowns.room(cell), FAR));
            }
            for (Unknowns.Link link : links.getOrDefault(component, List.of())) {
                int row = model.addRow(0, 0);
                for (int part : link.parts()) {
                    model.coefficient(row, columns.get(part), 1);
                }
                if (link.total() >= 0) {
                    model.coefficient(row, columns.get(link.total()), -1);
                }
            }
        }

        Answer find(Requirement requirement, int sign, Knowledge knowledge) {
            int target = columns.get(requirement.cell());
            double enough = Math.max(1, requirement.need());
            double room = unknowns.room(requirement.cell());
            bounds(knowledge, true);
            model.columnBounds(
                    target, sign > 0 ? -room : -Math.min(room, enough), sign > 0 ? enough : FAR);
            model.objective(target, sign);
            LinearModel.Outcome outcome = model.maximise();
            if (outcome != LinearModel.Outcome.OPTIMAL) {
                model.forget();
                outcome = model.maximise();
            }
            boolean solved =
                    outcome == LinearModel.Outcome.OPTIMAL
                            || (whole && outcome == LinearModel.Outcome.FEASIBLE);
            Answer answer = solved ? read(requirement) : new Answer(null, 0);
            model.objective(target, 0);
            bounds(knowledge, false);
            model.columnBounds(target, -room, FAR);
            return answer;
        }

        private void bounds(Knowledge knowledge, boolean known) {
            knowledge.cells().stream()
                    .filter(columns::containsKey)
                    .forEach(
                            cell ->
                                    model.columnBounds(
                                            columns.get(cell),
                                            known ? 0 : -(double) unknowns.room(cell),
                                            known ? 0 : FAR));
        }

        private Answer read(Requirement requirement) {
            Map<Integer, Long> changes = new LinkedHashMap<>();
            columns.forEach(
                    (cell, column) -> {
                        long change = Math.round(model.value(column));
                        if (change != 0) {
                            changes.put(cell, change);
                        }
                    });
            boolean met = requirement.isMet(changes.getOrDefault(requirement.cell(), 0L));
            IntegerWitness witness = met ? IntegerWitness.of(unknowns, changes) : null;
            return new Answer(witness, model.objectiveValue());
        }

        @Override
        public void close() {
            model.close();
        }
    }
}
