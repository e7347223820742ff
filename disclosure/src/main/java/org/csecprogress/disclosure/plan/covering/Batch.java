package org.csecprogress.disclosure.plan.covering;

import java.util.ArrayList;
import java.util.List;
import org.csecprogress.disclosure.plan.attack.Attacker;
import org.csecprogress.disclosure.plan.attack.SuppressionProblem;
import org.csecprogress.disclosure.plan.goal.Goal;

/**
 * Certifies many goals with few programs. One solution moves half of the open cells up and half
 * down, the next the other way round, as long as each meets a fair part of them. Goals that are
 * left are attacked one by one.
 */
public final class Batch {
    /** With fewer goals, each is attacked by itself. */
    private static final int FEW = 12;

    /** A solution must meet at least this part of its goals for another one to follow. */
    private static final int PART = 6;

    private final SuppressionProblem problem;
    private final Ledger ledger;

    public Batch(SuppressionProblem problem, Ledger ledger) {
        this.problem = problem;
        this.ledger = ledger;
    }

    public void certify(Attacker attacker, List<Integer> open) {
        List<Integer> left = open.stream().filter(this::isSimple).toList();
        for (int turn = 0; left.size() >= FEW; turn++) {
            List<Goal> goals = new ArrayList<>();
            for (int number : left) {
                Goal goal = problem.goals().get(number);
                if (isTurn(goal, turn)) {
                    goals.add(goal);
                }
            }
            if (goals.size() < FEW) {
                return;
            }
            attacker.together(goals).forEach(ledger::credit);
            int before = left.size();
            left = left.stream().filter(number -> !ledger.isMet(number)).toList();
            if ((before - left.size()) * PART < goals.size()) {
                return;
            }
        }
    }

    private boolean isSimple(int number) {
        return problem.forms().isInner(problem.goals().get(number).cell()) && !ledger.isMet(number);
    }

    /**
     * Returns whether the goal's direction fits the turn: each cell goes up in one turn and down in
     * the next, in a pseudo-random pattern.
     */
    static boolean isTurn(Goal goal, int turn) {
        if (goal.direction() == Goal.Direction.AWAY) {
            return true;
        }
        int mixed = (goal.cell() + (turn / 2) * 7919) * 0x9E3779B9;
        boolean up = ((mixed >>> 16) & 1) == (turn & 1);
        return up == (goal.direction() == Goal.Direction.UP);
    }
}
