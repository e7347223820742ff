package org.csecprogress.disclosure.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.csecprogress.disclosure.table.LinkedSystem;

/**
 * Who knows cells of their own: each insider all of one block, and whoever knows one youth a single
 * cell. A witness that spares what they know protects against them as well, so that only those that
 * it touches have to be looked at.
 */
final class Insiders {
    private final Problem problem;
    private final int[][] blocks;

    Insiders(Problem problem) {
        this.problem = problem;
        LinkedSystem system = problem.system();
        List<TreeSet<Integer>> known = new ArrayList<>();
        for (int block = 0; block < system.blockCount(); block++) {
            known.add(new TreeSet<>());
        }
        for (int cell = 0; cell < system.size(); cell++) {
            if (system.block(cell) != LinkedSystem.NO_BLOCK) {
                for (int inner : problem.forms().of(cell).cells()) {
                    known.get(system.block(cell)).add(inner);
                }
            }
        }
        blocks =
                known.stream()
                        .map(cells -> cells.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new);
    }

    /** What those know whom the witness of the goal touches, each in order. */
    List<int[]> touched(Goal goal, Witness witness) {
        LinkedSystem system = problem.system();
        TreeMap<Integer, int[]> found = new TreeMap<>();
        for (int cell : witness.cells()) {
            int block = system.block(cell);
            if (block != LinkedSystem.NO_BLOCK && block != system.block(goal.cell())) {
                found.put(block, blocks[block]);
            }
            if (problem.isSingle(cell) && cell != goal.cell()) {
                found.put(blocks.length + cell, new int[] {cell});
            }
        }
        found.values().removeIf(known -> need(goal, known) <= 0 || isTheirs(goal, known));
        return new ArrayList<>(found.values());
    }

    /** Whether the cell counts nothing that they do not know themselves. */
    private boolean isTheirs(Goal goal, int[] known) {
        return Arrays.stream(problem.forms().of(goal.cell()).cells())
                .allMatch(cell -> Arrays.binarySearch(known, cell) >= 0);
    }

    /** Everything that they know between them, in order. */
    static int[] union(List<int[]> known) {
        return known.stream().flatMapToInt(Arrays::stream).distinct().sorted().toArray();
    }

    /** The goal as far as it can be asked for against someone who knows these cells. */
    Goal against(Goal goal, int[] known) {
        return new Goal(
                goal.cell(),
                goal.direction(),
                need(goal, known),
                goal.raised(),
                goal.raise(),
                goal.held());
    }

    /** What is known cannot fall, so that a margin need not fall by it. */
    private long need(Goal goal, int[] known) {
        long need = goal.need();
        if (goal.direction() == Goal.Direction.DOWN) {
            Form form = problem.forms().of(goal.cell());
            for (int cell : known) {
                long room = problem.slack(cell) + (goal.isRaised(cell) ? goal.raise() : 0);
                need -= form.coefficient(cell) * room;
            }
        }
        return need;
    }
}
