package org.csecprogress.disclosure.plan.compensation;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.csecprogress.disclosure.plan.goal.Aims;
import org.csecprogress.disclosure.plan.goal.Goal;
import org.csecprogress.disclosure.plan.goal.Pattern;
import org.csecprogress.solver.Solver;

/**
 * Plans a release. For every goal it finds the cheapest change of the table that meets it and
 * withholds the cells that the change moves, first against the public and then against each
 * insider. At the end it publishes cells that are not needed. Withholding more never undoes a goal
 * that is met.
 */
public final class CompensationPlanner {
    private final Pattern pattern;
    private final Aims aims;
    private final Solver solver;
    private final Compensation program;
    private final Nearby nearby;
    private final List<Goal> goals;
    private final GoalMoves changes;
    private final Insiders insiders;
    private final SortedSet<Integer> unattainable = new TreeSet<>();

    /** Creates a planner that withholds more in the pattern until the aims are met. */
    public CompensationPlanner(Pattern pattern, Aims aims, Solver solver) {
        this.pattern = pattern;
        this.aims = aims;
        this.solver = solver;
        program = new Compensation(pattern, aims, solver);
        nearby = new Nearby(pattern, aims, solver);
        goals = aims.goals();
        changes = new GoalMoves(goals);
        insiders = new Insiders(pattern.system(), pattern.protection(), aims);
    }

    /**
     * Withholds the cells that are needed.
     *
     * @param fresh whether to publish unneeded cells at the end; not for a plan that is only
     *     extended
     */
    public void run(boolean fresh) {
        try (program) {
            for (int number = 0; number < goals.size(); number++) {
                if (!meet(number, Goal.NOTHING)) {
                    unattainable.add(goals.get(number).cell());
                }
            }
            for (int number = 0; number < goals.size(); number++) {
                meetInside(number);
            }
            if (fresh) {
                var again = new Nearby(pattern, aims, solver);
                new Thinning(pattern, goals, changes, insiders, again, program).run();
            }
        }
    }

    public SortedSet<Integer> unattainable() {
        return unattainable;
    }

    /**
     * Finds a change for the goal and withholds the cells that it moves. Returns whether there is
     * one.
     */
    private boolean meet(int number, int[] known) {
        if (changes.isMet(number, known)) {
            return true;
        }
        Move lent = changes.lent(number, known, Goal.NONE);
        if (lent != null) {
            changes.keep(number, lent);
            return true;
        }
        Goal goal = goals.get(number);
        Move near = nearby.move(goal, known);
        Move move = near == null ? program.move(goal, known) : near;
        if (move == null) {
            return false;
        }
        for (int cell : move.cells()) {
            if (!pattern.isHidden(cell)) {
                pattern.hide(cell, true);
                program.price(cell);
            }
        }
        changes.add(number, move);
        return true;
    }

    /** Meets the goal against everybody who knows cells that its first change moves. */
    private void meetInside(int number) {
        if (changes.of(number).isEmpty()) {
            return;
        }
        Goal goal = goals.get(number);
        insiders.of(goal, changes.of(number).get(0))
                .forEach(
                        (insider, known) -> {
                            if (!meet(number, known)) {
                                changes.giveUp(number, insider);
                                unattainable.add(goal.cell());
                            }
                        });
    }
}
