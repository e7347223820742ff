package org.csecprogress.disclosure.plan.covering;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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
 * public and each insider; attacks on the master's proposals, by the public and by each insider,
 * give more. It covers only goals that the plan attains, and only upwards: leaving out others
 * lowers the bound but keeps it valid.
 */
public final class CoveringBound {
    /** Rounds of master and attackers; later ones add little. */
    private static final int ROUNDS = 4;

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
        for (int round = 1; round <= ROUNDS && !cuts.isEmpty(); round++) {
            master.add(cuts);
            boolean[] proposal = master.solve(NODES);
            cuts = round < ROUNDS ? attack(problem, solver, sweep, proposal) : List.of();
        }
        return master.bound();
    }

    /** Returns the cuts of the public and of each insider who knows a withheld cell. */
    private static List<Cut> attack(
            SuppressionProblem problem, Solver solver, Sweep sweep, boolean[] proposal) {
        List<Cut> cuts = new ArrayList<>();
        try (Attacker attacker = new Attacker(problem, solver, proposal)) {
            cuts.addAll(sweep.run(attacker, proposal));
        }
        for (int block : blocks(problem.system(), proposal)) {
            boolean[] unknown = Attacker.unknown(problem.system(), proposal, block);
            try (Attacker attacker = new Attacker(problem, solver, proposal, block)) {
                cuts.addAll(sweep.inside(attacker, unknown, block));
            }
        }
        return cuts;
    }

    /** Returns the blocks with a withheld cell. */
    private static SortedSet<Integer> blocks(LinkedSystem system, boolean[] proposal) {
        SortedSet<Integer> blocks = new TreeSet<>();
        for (int cell = 0; cell < proposal.length; cell++) {
            if (proposal[cell]) {
                blocks.add(system.block(cell));
            }
        }
        blocks.remove(LinkedSystem.NO_BLOCK);
        return blocks;
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
