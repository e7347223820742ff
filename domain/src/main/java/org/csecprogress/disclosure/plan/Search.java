package org.csecprogress.disclosure.plan;

import java.util.List;
import org.csecprogress.disclosure.solve.Solver;

/**
 * One search for a plan: the covering master proposes, the attackers answer with cuts, until the
 * proposal holds, which is then optimal, or the rounds are used up; then the proposal is repaired,
 * thinned out and improved.
 */
final class Search {
    private final Problem problem;
    private final Solver solver;
    private final Budget budget;
    private final CoveringMaster master;
    private final Sweep sweep;
    private boolean[] best;

    Search(Problem problem, Solver solver, Budget budget) {
        this.problem = problem;
        this.solver = solver;
        this.budget = budget;
        master = new CoveringMaster(problem, solver);
        sweep = new Sweep(problem);
    }

    Plan run() {
        boolean[] proposal = problem.forced();
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
            best = thinned(repaired(proposal));
        }
        for (int search = 0; search < budget.searches() && !isProven(); search++) {
            boolean[] next = thinned(repaired(master.solve(budget.nodes())));
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

    /** Publishes again what is not needed, the most valuable first (reverse-delete). */
    private boolean[] thinned(boolean[] hidden) {
        boolean[] thin = hidden.clone();
        try (Attacker attacker = new Attacker(problem, solver, hidden)) {
            for (int cell : GreedyCover.byWorth(problem, hidden)) {
                thin[cell] = false;
                if (!master.allows(thin)) {
                    thin[cell] = true;
                    continue;
                }
                attacker.publish(cell, true);
                List<Cut> cuts = sweep.tryOut(attacker, thin);
                if (!cuts.isEmpty()) {
                    master.add(cuts);
                    attacker.publish(cell, false);
                    thin[cell] = true;
                }
            }
        }
        return thin;
    }
}
