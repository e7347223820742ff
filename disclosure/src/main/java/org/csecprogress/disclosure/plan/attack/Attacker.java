package org.csecprogress.disclosure.plan.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.csecprogress.disclosure.plan.goal.Goal;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.solver.Solver;

/**
 * The attacker for one set of hidden cells, with one {@link AttackerProgram} for each group of
 * connected cells, created on first use.
 */
public final class Attacker implements AutoCloseable {
    private final SuppressionProblem problem;
    private final Solver solver;
    private final boolean[] hidden;
    private final Layout layout;
    private final CutMaker cutMaker;
    private final WitnessMaker witnessMaker;
    private final Map<Integer, AttackerProgram> programs = new HashMap<>();
    private final Map<Integer, List<Integer>> members = new HashMap<>();
    private final Map<Integer, List<Layout.Row>> rows = new HashMap<>();

    /** Creates an attacker who knows nothing but what is public. */
    public Attacker(SuppressionProblem problem, Solver solver, boolean[] hidden) {
        this(problem, solver, hidden, LinkedSystem.NO_BLOCK);
    }

    /**
     * Creates an attacker who knows the cells of a block as well.
     *
     * @param block the number of the block, or {@link LinkedSystem#NO_BLOCK}
     */
    public Attacker(SuppressionProblem problem, Solver solver, boolean[] hidden, int block) {
        this.problem = problem;
        this.solver = solver;
        this.hidden = unknown(problem.system(), hidden, block);
        this.layout = new Layout(problem, this.hidden);
        this.cutMaker = new CutMaker(problem);
        cutMaker.against(block);
        this.witnessMaker = new WitnessMaker(problem.forms(), problem.system().size());
        for (int cell = 0; cell < hidden.length; cell++) {
            if (hidden[cell] && problem.forms().isInner(cell)) {
                members.computeIfAbsent(layout.group(cell), key -> new ArrayList<>()).add(cell);
            }
        }
        for (Layout.Row row : layout.rows()) {
            rows.computeIfAbsent(groupOf(row.form()), key -> new ArrayList<>()).add(row);
        }
    }

    /** Returns the hidden cells that whoever knows the block does not know. */
    public static boolean[] unknown(LinkedSystem system, boolean[] hidden, int block) {
        boolean[] unknown = hidden.clone();
        for (int cell = 0; cell < unknown.length && block != LinkedSystem.NO_BLOCK; cell++) {
            unknown[cell] &= system.block(cell) != block;
        }
        return unknown;
    }

    /** Publishes or hides a candidate in the attacker's view. */
    void publish(int cell, boolean published) {
        int number = groupOf(problem.forms().of(cell));
        hidden[cell] = !published;
        if (number >= 0) {
            program(number).publish(cell);
        }
    }

    /** Attacks the goal. */
    public AttackResult attack(Goal goal) {
        int number = groupOf(problem.forms().of(goal.cell()));
        if (number < 0) {
            CutMaker cut = cutMaker.begin(goal);
            cut.start(goal.direction() == Goal.Direction.DOWN ? -1 : 1);
            cut.stop();
            return AttackResult.failed(cut, problem.isExact());
        }
        return program(number).attack(goal);
    }

    /** Returns witnesses that each move as many of the goals' cells as possible far enough. */
    public List<Witness> together(List<Goal> goals) {
        Map<Integer, List<Goal>> byGroup = new TreeMap<>();
        for (Goal goal : goals) {
            int number = groupOf(problem.forms().of(goal.cell()));
            if (number >= 0) {
                byGroup.computeIfAbsent(number, key -> new ArrayList<>()).add(goal);
            }
        }
        List<Witness> witnesses = new ArrayList<>();
        byGroup.forEach((number, theirs) -> witnesses.add(program(number).together(theirs)));
        return witnesses;
    }

    private int groupOf(LinearForm form) {
        for (int inner : form.cells()) {
            int number = layout.group(inner);
            if (members.containsKey(number)) {
                return number;
            }
        }
        return Goal.NONE;
    }

    private AttackerProgram program(int number) {
        return programs.computeIfAbsent(
                number,
                key ->
                        new AttackerProgram(
                                problem,
                                solver.linear(),
                                hidden,
                                members.get(key),
                                rows.getOrDefault(key, List.of()),
                                cutMaker,
                                witnessMaker));
    }

    @Override
    public void close() {
        programs.values().forEach(AttackerProgram::close);
    }
}
