package org.csecprogress.disclosure.plan;

import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.csecprogress.disclosure.plan.attack.TrueProblem;
import org.csecprogress.disclosure.plan.compensation.CompensationPlanner;
import org.csecprogress.disclosure.plan.covering.CoveringBound;
import org.csecprogress.disclosure.plan.goal.Aims;
import org.csecprogress.disclosure.plan.goal.Pattern;
import org.csecprogress.disclosure.plan.goal.SurrogateAims;
import org.csecprogress.disclosure.plan.goal.TrueAims;
import org.csecprogress.disclosure.table.Criterion;
import org.csecprogress.disclosure.table.Equation;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.Policy;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.disclosure.table.ProtectionLevels;
import org.csecprogress.solver.Solver;

/**
 * Plans complementary suppression. The same tables, policy and budget give the same plan.
 *
 * <p>A plan is a proposal. Only an audit of the very tables to be published shows that it is safe.
 */
public final class Suppressor {
    private final Solver solver;
    private final Budget budget;

    /** Creates a suppressor with that solver and budget. */
    public Suppressor(Solver solver, Budget budget) {
        this.solver = solver;
        this.budget = budget;
    }

    /**
     * Plans a release: COVER, against insiders, and on surrogates, so that the plan depends on no
     * primary value. The search starts from what the last plan withheld, and once more from
     * nothing; the cheaper plan wins, and of equals the one that is like the last.
     *
     * @param last names of the cells whose figures were withheld a period ago; those of other
     *     systems say nothing
     */
    public Plan plan(LinkedSystem system, PrimaryRule rule, Set<String> last) {
        ProtectionLevels protection = release(system, rule);
        Aims aims = new SurrogateAims(system, protection, rule);
        Pattern again = new Pattern(system, protection);
        boolean any = false;
        for (int cell = 0; cell < system.size(); cell++) {
            if (again.isCandidate(cell) && last.contains(system.name(cell))) {
                again.hide(cell, true);
                any = true;
            }
        }
        Plan plan = planned(again, aims);
        if (any) {
            Plan fresh = planned(new Pattern(system, protection), aims);
            plan = fresh.cost() < plan.cost() ? fresh : plan;
        }
        return plan;
    }

    private Plan planned(Pattern pattern, Aims aims) {
        var planner = new CompensationPlanner(pattern, aims, solver);
        planner.run(true);
        return new Plan(pattern, 0, planner.unattainable());
    }

    /** Plans a release before which there was none. */
    public Plan plan(LinkedSystem system, PrimaryRule rule) {
        return plan(system, rule, Set.of());
    }

    /**
     * Returns what a plan's protection costs, part by part, and how little any plan could cost. It
     * makes a new plan without each part, for the certificate and never for a release.
     *
     * @param published the same system in which unpublished cells need no protection
     * @param plan a plan of {@link #plan} or {@link #recall}
     */
    public Price price(LinkedSystem system, LinkedSystem published, PrimaryRule rule, Plan plan) {
        long cost = plan.cost();
        if (cost == 0) {
            return Price.NONE;
        }
        ProtectionLevels whole = release(system, rule);
        ProtectionLevels outside =
                ProtectionLevels.of(system, new Policy(rule, Criterion.COVER, true, false));
        ProtectionLevels shown = release(published, rule);
        Set<Integer> all = new HashSet<>(whole.primaries());
        return new Price(
                Math.min(cost, bound(system, rule, plan)),
                less(cost, system, whole, new TrueAims(system, whole, all)),
                less(cost, system, outside, new SurrogateAims(system, outside, rule)),
                less(cost, published, shown, new SurrogateAims(published, shown, rule)));
    }

    /** Returns a lower bound on the cost of any plan that attains what this one attains. */
    public long bound(LinkedSystem system, PrimaryRule rule, Plan plan) {
        ProtectionLevels protection = release(system, rule);
        Aims aims = new SurrogateAims(system, protection, rule);
        return CoveringBound.of(system, protection, aims, plan.unattainable(), solver);
    }

    private long less(long cost, LinkedSystem system, ProtectionLevels protection, Aims aims) {
        return Math.max(0, cost - planned(new Pattern(system, protection), aims).cost());
    }

    /**
     * Returns the plan with more withheld, for requirements that the audit of the true table did
     * not prove.
     *
     * @param cells the cells of these requirements
     */
    public Plan fix(LinkedSystem system, PrimaryRule rule, Plan plan, Set<Integer> cells) {
        ProtectionLevels protection = release(system, rule);
        Pattern pattern = new Pattern(system, protection);
        for (int cell = 0; cell < system.size(); cell++) {
            if (pattern.isCandidate(cell) && plan.isHidden(cell)) {
                pattern.hide(cell, true);
            }
        }
        var planner =
                new CompensationPlanner(pattern, new TrueAims(system, protection, cells), solver);
        planner.run(false);
        return new Plan(pattern, 0, planner.unattainable());
    }

    /**
     * Returns the plan with everything withheld that is within some equations of the cells, for
     * requirements that no choice of cells could prove.
     *
     * @param cells the cells of these requirements
     * @param steps the distance in equations, at least 1
     */
    public Plan widen(
            LinkedSystem system, PrimaryRule rule, Plan plan, Set<Integer> cells, int steps) {
        Pattern pattern = new Pattern(system, release(system, rule));
        Set<Integer> reached = new HashSet<>(cells);
        for (int step = 0; step < steps; step++) {
            Set<Integer> more = new HashSet<>(reached);
            for (Equation equation : system.equations()) {
                Set<Integer> members = members(equation);
                if (!Collections.disjoint(members, reached)) {
                    more.addAll(members);
                }
            }
            reached = more;
        }
        for (int cell = 0; cell < system.size(); cell++) {
            if (pattern.isCandidate(cell) && (plan.isHidden(cell) || reached.contains(cell))) {
                pattern.hide(cell, true);
            }
        }
        return new Plan(pattern, 0, plan.unattainable());
    }

    /**
     * Restores a plan that was found before, to be audited.
     *
     * @param names names of the cells that are withheld only to protect others
     * @param unattainable names of the cells whose goals it did not attain
     * @return empty if a cell does not exist or may not be chosen, so that the plan is of another
     *     system
     */
    public Optional<Plan> recall(
            LinkedSystem system, PrimaryRule rule, Set<String> names, Set<String> unattainable) {
        Pattern pattern = new Pattern(system, release(system, rule));
        Set<String> missing = new HashSet<>(names);
        SortedSet<Integer> given = new TreeSet<>();
        for (int cell = 0; cell < system.size(); cell++) {
            if (unattainable.contains(system.name(cell))) {
                given.add(cell);
            }
            if (pattern.isCandidate(cell) && missing.remove(system.name(cell))) {
                pattern.hide(cell, true);
            }
        }
        return missing.isEmpty() ? Optional.of(new Plan(pattern, 0, given)) : Optional.empty();
    }

    /** Returns the names of the cells that a plan withholds only to protect others. */
    public SortedSet<String> chosen(LinkedSystem system, PrimaryRule rule, Plan plan) {
        Pattern pattern = new Pattern(system, release(system, rule));
        SortedSet<String> names = new TreeSet<>();
        for (int cell = 0; cell < system.size(); cell++) {
            if (pattern.isCandidate(cell) && plan.isHidden(cell)) {
                names.add(system.name(cell));
            }
        }
        return names;
    }

    private static Set<Integer> members(Equation equation) {
        Set<Integer> members = new HashSet<>(Set.of(equation.total()));
        for (int place = 0; place < equation.size(); place++) {
            members.add(equation.part(place));
        }
        return members;
    }

    private static ProtectionLevels release(LinkedSystem system, PrimaryRule rule) {
        return ProtectionLevels.of(system, new Policy(rule, Criterion.COVER, true, true));
    }

    /**
     * Plans on the true values without insiders, to compare with other tools; never for a release.
     */
    public Plan compare(LinkedSystem system, ProtectionLevels protection) {
        if (protection.coversInsiders()) {
            throw new IllegalArgumentException("tools are compared from outside");
        }
        return new Search(TrueProblem.of(system, protection), solver, budget).run();
    }

    /**
     * Plans like for a release, but on the true values and under a weaker criterion, to see what
     * less protection would withhold; never for a release.
     */
    public Plan compare(LinkedSystem system, PrimaryRule rule, Criterion criterion) {
        ProtectionLevels protection =
                ProtectionLevels.of(system, new Policy(rule, criterion, true, true));
        Aims aims = new TrueAims(system, protection, new HashSet<>(protection.primaries()));
        return planned(new Pattern(system, protection), aims);
    }
}
