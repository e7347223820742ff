package org.csecprogress.disclosure.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Of each goal the changes that meet it, against everybody and against each insider, and the
 * insiders against whom nothing meets it. Upwards nothing small falls, whatever the goal is: such a
 * change serves every cell that it raises enough.
 */
final class Changes {
    private static final double TOLERANCE = 1e-6;

    private final List<Goal> goals;
    private final List<List<Move>> moves = new ArrayList<>();
    private final List<Set<Integer>> hopeless = new ArrayList<>();

    Changes(List<Goal> goals) {
        this.goals = goals;
        for (int number = 0; number < goals.size(); number++) {
            moves.add(new ArrayList<>(2));
            hopeless.add(new HashSet<>());
        }
    }

    List<Move> of(int number) {
        return moves.get(number);
    }

    /** Whether a change of the goal moves none of these cells. */
    boolean isMet(int number, int[] known) {
        return moves.get(number).stream().anyMatch(move -> move.spares(known));
    }

    /** Keeps a change of the goal, also for those that have none so far. */
    void add(int number, Move move) {
        moves.get(number).add(move);
        for (int other = 0; other < goals.size() && isUp(number); other++) {
            if (other != number && moves.get(other).isEmpty() && serves(move, other)) {
                moves.get(other).add(move);
            }
        }
    }

    /** Keeps other changes of the goal instead. */
    void replace(int number, List<Move> by) {
        moves.set(number, by);
    }

    /** Nothing meets the goal against that insider, so that nothing is withheld for it either. */
    void giveUp(int number, int insider) {
        hopeless.get(number).add(insider);
    }

    Set<Integer> hopeless(int number) {
        return hopeless.get(number);
    }

    /** A change of another goal that serves this one too and moves none of these cells, or null. */
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
