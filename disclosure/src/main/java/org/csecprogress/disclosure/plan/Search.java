package org.csecprogress.disclosure.plan;

import java.util.List;
import org.csecprogress.disclosure.plan.attack.Attacker;
import org.csecprogress.disclosure.plan.attack.Cut;
import org.csecprogress.disclosure.plan.attack.SuppressionProblem;
import org.csecprogress.disclosure.plan.covering.CoveringMaster;
import org.csecprogress.disclosure.plan.covering.GreedyCover;
import org.csecprogress.disclosure.plan.covering.LocalCuts;
import org.csecprogress.disclosure.plan.covering.Sweep;
import org.csecprogress.solver.Solver;

/**
 * One search for a plan. The covering master proposes and the attackers answer with cuts, until the
 * proposal holds and is optimal, or the rounds are used up. Then the proposal is repaired, thinned
 * out and improved.
 */
final class Search {
    /** Limit on the rounds of reverse-delete; few are ever needed. */
    private static final int THINNINGS = 20;

    private final SuppressionProblem problem;
    private final Solver solver;
    private final Budget budget;
    private final CoveringMaster master;
    private final Sweep sweep;
    private boolean[] best;

    Search(SuppressionProblem problem, Solver solver, Budget budget) {
        this.problem = problem;
        this.solver = solver;
        this.budget = budget;
        master = new CoveringMaster(problem, solver);
        sweep = new Sweep(problem);
    }

    Plan run() {
        master.add(new LocalCuts(problem).all());
        boolean[] proposal = master.solve(budget.nodes());
        for (int round = 0; round < budget.rounds() && best == null; round++) {
            List<Cut> cuts = attack(proposal);
            if (cuts.isEmpty()) {
                best = proposal;
            } else {
                master.add(cuts);
                proposal = master.solve(budget.nodes());
            }
        }
        if (best == null) {
            best = settled(proposal);
        }
        for (int search = 0; search < budget.searches() && !isProven(); search++) {
            boolean[] next = settled(master.solve(budget.nodes()));
            if (problem.cost(next) < problem.cost(best)) {
                best = next;
            }
        }
        return new Plan(problem, best, master.bound(), sweep.unattainable());
    }

    private boolean isProven() {
        return problem.cost(best) <= master.bound();
    }

    private List<Cut> attack(boolean[] hidden) {
        try (Attacker attacker = new Attacker(problem, solver, hidden)) {
            return sweep.run(attacker, hidden);
        }
    }

    /** Withholds more until every goal is met. */
    private boolean[] repaired(boolean[] proposal) {
        boolean[] hidden = proposal.clone();
        for (List<Cut> cuts = attack(hidden); !cuts.isEmpty(); cuts = attack(hidden)) {
            master.add(cuts);
            GreedyCover.cover(problem, cuts, hidden);
        }
        return hidden;
    }

    /**
     * Repairs the proposal, then publishes all cells that no cut needs and repairs again, until
     * every cell is needed (reverse-delete for all cells at once).
     */
    private boolean[] settled(boolean[] proposal) {
        boolean[] hidden = repaired(proposal);
        boolean[] least = hidden;
        for (int turn = 0; turn < THINNINGS; turn++) {
            boolean[] thin = hidden.clone();
            if (!master.uncover(thin)) {
                break;
            }
            hidden = repaired(thin);
            if (problem.cost(hidden) < problem.cost(least)) {
                least = hidden;
            }
        }
        return least;
    }
}
