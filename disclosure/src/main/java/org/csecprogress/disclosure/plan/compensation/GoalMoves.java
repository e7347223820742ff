package org.csecprogress.disclosure.plan.compensation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.csecprogress.disclosure.plan.goal.Goal;

/**
 * The changes that meet each goal, against the public and each insider, and the insiders against
 * whom nothing does. Upward changes let no small count fall, whatever their goal, so one change
 * serves every cell that it raises enough.
 */
final class GoalMoves {
    private static final double TOLERANCE = 1e-6;
    private static final BitSet NONE = new BitSet();

    private final List<Goal> goals;
    private final List<List<Move>> moves = new ArrayList<>();
    private final List<Set<Integer>> hopeless = new ArrayList<>();

    /**
     * For each cell the goals that have, or once had, a change that moves it. When every change of
     * every goal was asked, that was seven tenths of what a build does outside the solver.
     */
    private final Map<Integer, BitSet> moving = new HashMap<>();

    /** For each cell the upward goals of which it is the cell. */
    private final Map<Integer, BitSet> upward = new HashMap<>();

    /** The upward goals that any upward change serves, because they need nothing. */
    private final BitSet needless = new BitSet();

    GoalMoves(List<Goal> goals) {
        this.goals = goals;
        for (int number = 0; number < goals.size(); number++) {
            moves.add(new ArrayList<>(2));
            hopeless.add(new HashSet<>());
            if (isUp(number)) {
                note(upward, goals.get(number).cell(), number);
                needless.set(number, goals.get(number).need() <= TOLERANCE);
            }
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
        keep(number, move);
        if (isUp(number)) {
            BitSet others = (BitSet) needless.clone();
            for (int cell : move.cells()) {
                others.or(upward.getOrDefault(cell, NONE));
            }
            others.stream()
                    .filter(other -> moves.get(other).isEmpty() && serves(move, other))
                    .forEach(other -> keep(other, move));
        }
    }

    /** Adds a change to the goal alone. */
    void keep(int number, Move move) {
        moves.get(number).add(move);
        note(number, move);
    }

    /** Replaces the changes of the goal. */
    void replace(int number, List<Move> by) {
        moves.set(number, by);
        by.forEach(move -> note(number, move));
    }

    private void note(int number, Move move) {
        for (int cell : move.cells()) {
            note(moving, cell, number);
        }
    }

    private static void note(Map<Integer, BitSet> goalsOf, int cell, int number) {
        goalsOf.computeIfAbsent(cell, none -> new BitSet()).set(number);
    }

    /** Returns the goals with a change that moves the cell, in order. */
    int[] moving(int cell) {
        return moving.getOrDefault(cell, NONE).stream()
                .filter(number -> moves.get(number).stream().anyMatch(move -> move.of(cell) != 0))
                .toArray();
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
        return lenders(number)
                .filter(this::isUp)
                .mapToObj(moves::get)
                .flatMap(List::stream)
                .filter(move -> serves(move, number))
                .filter(move -> move.of(cell) == 0 && move.spares(known))
                .findFirst()
                .orElse(null);
    }

    /** Returns the goals whose changes may serve this one, in order. */
    private IntStream lenders(int number) {
        if (!isUp(number)) {
            return IntStream.empty();
        }
        return needless.get(number)
                ? IntStream.range(0, goals.size())
                : moving.getOrDefault(goals.get(number).cell(), NONE).stream();
    }

    private boolean isUp(int number) {
        return goals.get(number).direction() == Goal.Direction.UP;
    }

    private boolean serves(Move move, int number) {
        Goal goal = goals.get(number);
        return isUp(number) && move.of(goal.cell()) >= goal.need() - TOLERANCE;
    }
}
