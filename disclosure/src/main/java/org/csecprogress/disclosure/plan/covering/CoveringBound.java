package org.csecprogress.disclosure.plan.covering;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.csecprogress.disclosure.plan.attack.Attacker;
import org.csecprogress.disclosure.plan.attack.Cut;
import org.csecprogress.disclosure.plan.attack.InnerForms;
import org.csecprogress.disclosure.plan.attack.SuppressionProblem;
import org.csecprogress.disclosure.plan.goal.Aims;
import org.csecprogress.disclosure.plan.goal.Goal;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.ProtectionLevels;
import org.csecprogress.solver.Solver;

/**
 * Lower bound on what any plan of a release withholds, from the covering problem of Fischetti and
 * Salazar (2001). Every plan that meets the goals satisfies each cut, so the cheapest cells that
 * satisfy some cuts cost no more than any plan. The first cuts come from single equations, for the
 * public and each insider; attacks on the master's proposals give more. It covers only goals that
 * the plan attains, and only upwards: leaving out others lowers the bound but keeps it valid.
 */
public final class CoveringBound {
    /** Rounds of master and attackers; later ones add little. */
    private static final int ROUNDS = 8;

    /** Nodes of the master's search; its relaxation is close already. */
    private static final int NODES = 50;

    private CoveringBound() {}

    /**
     * Returns the bound.
     *
     * @param unattainable cells whose goals the plan does not meet
     */
    public static long of(
            LinkedSystem system,
            ProtectionLevels protection,
            Aims aims,
            Set<Integer> unattainable,
            Solver solver) {
        SuppressionProblem problem = problem(system, protection, aims, unattainable);
        var master = new CoveringMaster(problem, solver);
        var sweep = new Sweep(problem);
        var local = new LocalCuts(problem);
        List<Cut> cuts = new ArrayList<>(local.all());
        cuts.addAll(local.inside());
        for (int round = 0; round < ROUNDS && !cuts.isEmpty(); round++) {
            master.add(cuts);
            boolean[] proposal = master.solve(NODES);
            try (Attacker attacker = new Attacker(problem, solver, proposal)) {
                cuts = sweep.run(attacker, proposal);
            }
        }
        return master.bound();
    }

    private static SuppressionProblem problem(
            LinkedSystem system,
            ProtectionLevels protection,
            Aims aims,
            Set<Integer> unattainable) {
        long[] slack = new long[system.size()];
        boolean[] primary = new boolean[system.size()];
        for (int cell = 0; cell < slack.length; cell++) {
            slack[cell] = (long) Math.min(aims.room(cell), (double) system.value(cell));
            primary[cell] = protection.isPrimary(cell);
        }
        List<Goal> goals =
                aims.goals().stream()
                        .filter(goal -> goal.direction() == Goal.Direction.UP)
                        .filter(goal -> !unattainable.contains(goal.cell()))
                        .toList();
        return new SuppressionProblem(
                new SuppressionProblem.Recipe(
                        system, new InnerForms(system), primary, slack, goals, false));
    }
}
