package org.csecprogress.disclosure.plan;

import org.csecprogress.disclosure.solve.Solver;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.disclosure.table.Protection;

/**
 * Plans complementary suppression. The same tables, policy and budget give the same plan.
 *
 * <p>A plan is a proposal: only the audit of the very tables to be published says that it is safe.
 */
public final class Suppressor {
    private final Solver solver;
    private final Budget budget;

    /** A suppressor that works with that solver, within that budget. */
    public Suppressor(Solver solver, Budget budget) {
        this.solver = solver;
        this.budget = budget;
    }

    /**
     * The plan of a release: COVER, made on surrogates, so that it depends on no primary value, and
     * against insiders.
     */
    public Plan plan(LinkedSystem system, PrimaryRule rule) {
        return new Search(Surrogates.of(system, rule), solver, budget).run();
    }

    /** A plan made on the true values, to compare with other tools; never for a release. */
    public Plan compare(LinkedSystem system, Protection protection) {
        return new Search(TrueProblem.of(system, protection), solver, budget).run();
    }
}
