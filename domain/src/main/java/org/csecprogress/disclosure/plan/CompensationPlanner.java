package org.csecprogress.disclosure.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.csecprogress.disclosure.solve.Solver;
import org.csecprogress.disclosure.table.LinkedSystem;

/**
 * Plans a release: for every goal the cheapest change of the table that meets it, withholding what
 * the change moves, first against everybody and then against each insider; in the end what is not
 * needed is published again, the most valuable first (reverse-delete). Withholding more never
 * undoes a goal that was met.
 */
final class CompensationPlanner {
    private static final double TOLERANCE = 1e-6;

    private final LinkedSystem system;
    private final Pattern pattern;
    private final Aims aims;
    private final Compensation program;
    private final Nearby nearby;
    private final List<Goal> goals;
    private final int[][] blocks;
    private final List<List<Move>> moves = new ArrayList<>();
    private final SortedSet<Integer> unattainable = new TreeSet<>();

    /** A planner that withholds more in the pattern until the aims are met. */
    CompensationPlanner(Pattern pattern, Aims aims, Solver solver) {
        system = pattern.system();
        this.pattern = pattern;
        this.aims = aims;
        program = new Compensation(pattern, aims, solver);
        nearby = new Nearby(pattern, aims, solver);
        goals = aims.goals();
        goals.forEach(goal -> moves.add(new ArrayList<>(2)));
        blocks = blocks();
    }

    private int[][] blocks() {
        List<List<Integer>> cells = new ArrayList<>();
        for (int block = 0; block < system.blockCount(); block++) {
            cells.add(new ArrayList<>());
        }
        for (int cell = 0; cell < system.size(); cell++) {
            if (system.block(cell) != LinkedSystem.NO_BLOCK) {
                cells.get(system.block(cell)).add(cell);
            }
        }
        return cells.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /**
     * Withholds what is needed.
     *
     * @param fresh whether the pattern may be thinned out afterwards; a plan that is only mended
     *     may not
     */
    void run(boolean fresh) {
        try (program) {
            for (int number = 0; number < goals.size(); number++) {
                meet(number, Goal.NOTHING);
            }
            for (int number = 0; number < goals.size(); number++) {
                meetInside(number);
            }
            if (fresh) {
                thin();
            }
        }
    }

    SortedSet<Integer> unattainable() {
        return unattainable;
    }

    /** Finds a change for the goal and withholds what it moves. */
    private void meet(int number, int[] known) {
        if (isMet(number, known)) {
            return;
        }
        Goal goal = goals.get(number);
        Move move = solve(goal, known);
        if (move == null) {
            unattainable.add(goal.cell());
            return;
        }
        for (int cell : move.cells()) {
            if (!pattern.isHidden(cell)) {
                pattern.hide(cell, true);
                program.price(cell);
            }
        }
        keep(number, move);
    }

    private Move solve(Goal goal, int[] known) {
        Move near = nearby.move(goal, known);
        return near == null ? program.move(goal, known) : near;
    }

    private boolean isMet(int number, int[] known) {
        return moves.get(number).stream().anyMatch(move -> move.spares(known));
    }

    /** A rise that lets nothing small fall serves every cell that it raises enough. */
    private void keep(int number, Move move) {
        moves.get(number).add(move);
        if (goals.get(number).direction() == Goal.Direction.UP) {
            for (int other = 0; other < goals.size(); other++) {
                Goal goal = goals.get(other);
                if (other != number
                        && goal.direction() == Goal.Direction.UP
                        && moves.get(other).isEmpty()
                        && move.of(goal.cell()) >= goal.need() - TOLERANCE) {
                    moves.get(other).add(move);
                }
            }
        }
    }

    /** Everybody who knows cells of their own that the goal's first change moves. */
    private void meetInside(int number) {
        if (moves.get(number).isEmpty()) {
            return;
        }
        for (int[] known : touched(goals.get(number), moves.get(number).get(0))) {
            meet(number, known);
        }
    }

    private List<int[]> touched(Goal goal, Move move) {
        TreeMap<Integer, int[]> found = new TreeMap<>();
        for (int cell : move.cells()) {
            int block = system.block(cell);
            if (block != LinkedSystem.NO_BLOCK && block != system.block(goal.cell())) {
                found.put(block, blocks[block]);
            }
            if (aims.isSingle(cell) && cell != goal.cell()) {
                found.put(blocks.length + cell, new int[] {cell});
            }
        }
        // What is known cannot fall: how far the rest can, the audit says.
        found.values().removeIf(known -> meets(known, goal.raised()));
        return new ArrayList<>(found.values());
    }

    private static boolean meets(int[] known, int[] raised) {
        for (int cell : known) {
            if (Arrays.binarySearch(raised, cell) >= 0) {
                return true;
            }
        }
        return false;
    }

    private void thin() {
        for (int cell : byWorth()) {
            pattern.hide(cell, false);
            program.price(cell);
            if (!standsWithout(cell)) {
                pattern.hide(cell, true);
                program.price(cell);
            }
        }
    }

    private int[] byWorth() {
        return IntStream.range(0, system.size())
                .filter(cell -> pattern.isHidden(cell) && pattern.isCandidate(cell))
                .boxed()
                .sorted(
                        Comparator.comparing((Integer cell) -> -system.worth(cell))
                                .thenComparing(cell -> cell))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Whether every goal is still met when the cell is published; if so, new changes are kept. */
    private boolean standsWithout(int cell) {
        List<Integer> broken = new ArrayList<>();
        List<List<Move>> repaired = new ArrayList<>();
        for (int number = 0; number < goals.size(); number++) {
            List<Move> old = moves.get(number);
            if (old.stream().anyMatch(move -> move.of(cell) != 0)) {
                List<Move> fresh = again(number, cell);
                if (fresh == null) {
                    return false;
                }
                broken.add(number);
                repaired.add(fresh);
            }
        }
        for (int i = 0; i < broken.size(); i++) {
            moves.set(broken.get(i), repaired.get(i));
        }
        return true;
    }

    private List<Move> again(int number, int cell) {
        Goal goal = goals.get(number);
        List<Move> fresh = new ArrayList<>();
        for (Move move : moves.get(number)) {
            if (move.of(cell) == 0) {
                fresh.add(move);
            }
        }
        if (fresh.isEmpty()) {
            Move move = solve(goal, Goal.NOTHING);
            if (move == null || !move.stands(pattern)) {
                return null;
            }
            fresh.add(move);
        }
        for (int[] known : touched(goal, fresh.get(0))) {
            if (fresh.stream().noneMatch(move -> move.spares(known))) {
                Move move = solve(goal, known);
                if (move == null || !move.stands(pattern)) {
                    return null;
                }
                fresh.add(move);
            }
        }
        return fresh;
    }
}
