package org.csecprogress.disclosure.plan.compensation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.csecprogress.disclosure.plan.goal.Goal;

/**
 * The changes that meet each goal, against the public and each insider, and the insiders against
 * whom nothing does. Upward changes let no small count fall, whatever their goal, so one change
 * serves every cell that it raises enough.
 */
final class GoalMoves {
    private static final double TOLERANCE = 1e-6;

    private final List<Goal> goals;
    private final List<List<Move>> moves = new ArrayList<>();
    private final List<Set<Integer>> hopeless = new ArrayList<>();

    GoalMoves(List<Goal> goals) {
        this.goals = goals;
        for (int number = 0; number < goals.size(); number++) {
            moves.add(new ArrayList<>(2));
            hopeless.add(new HashSet<>());
        }
    }

    List<Move> of(int number) {
        return moves.get(number);
    }

    /** Returns whether some change of the goal moves none of these cells. */
    boolean isMet(int number, int[] known) {
        return moves.get(number).stream().anyMatch(move -> move.spares(known));
    }

    /** Adds a change to the goal, and to others that have none so far. */
    void add(int number, Move move) {
        moves.get(number).add(move);
        for (int other = 0; other < goals.size() && isUp(number); other++) {
            if (other != number && moves.get(other).isEmpty() && serves(move, other)) {
                moves.get(other).add(move);
            }
        }
    }

    /** Replaces the changes of the goal. */
    void replace(int number, List<Move> by) {
        moves.set(number, by);
    }

    /** Records that nothing meets the goal against that insider, so nothing is withheld for it. */
    void giveUp(int number, int insider) {
        hopeless.get(number).add(insider);
    }

    Set<Integer> hopeless(int number) {
        return hopeless.get(number);
    }

    /**
     * Returns a change of another goal that serves this one too and moves none of these cells, or
     * null.
     */
    Move lent(int number, int[] known, int cell) {
        for (int other = 0; other < goals.size() && isUp(number); other++) {
            if (isUp(other)) {
                for (Move move : moves.get(other)) {
                    if (serves(move, number) && move.of(cell) == 0 && move.spares(known)) {
                        return move;
                    }
                }
            }
        }
        return null;
    }

    private boolean isUp(int number) {
        return goals.get(number).direction() == Goal.Direction.UP;
    }

    private boolean serves(Move move, int number) {
        Goal goal = goals.get(number);
        return isUp(number) && move.of(goal.cell()) >= goal.need() - TOLERANCE;
    }
}
