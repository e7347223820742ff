package org.csecprogress.disclosure.plan.compensation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.csecprogress.disclosure.plan.goal.Aims;
import org.csecprogress.disclosure.plan.goal.Goal;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.ProtectionLevels;

/**
 * Attackers who know cells of their own: each county that reports, and anyone who knows one youth.
 * A change is no proof against those who know a cell that it moves.
 */
final class Insiders {
    private final LinkedSystem system;
    private final Aims aims;
    private final boolean feared;
    private final int[][] blocks;

    /** Creates an empty set if the protection is only against the public. */
    Insiders(LinkedSystem system, ProtectionLevels protection, Aims aims) {
        this.system = system;
        this.aims = aims;
        feared = protection.coversInsiders();
        List<List<Integer>> cells = new ArrayList<>();
        for (int block = 0; block < system.blockCount(); block++) {
            cells.add(new ArrayList<>());
        }
        for (int cell = 0; cell < system.size(); cell++) {
            if (system.block(cell) != LinkedSystem.NO_BLOCK) {
                cells.get(system.block(cell)).add(cell);
            }
        }
        blocks =
                cells.stream()
                        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new);
    }

    /** Returns the attackers who know cells that the change moves, by number, with those cells. */
    SortedMap<Integer, int[]> of(Goal goal, Move move) {
        TreeMap<Integer, int[]> found = new TreeMap<>();
        if (!feared) {
            return found;
        }
        for (int cell : move.cells()) {
            int block = system.block(cell);
            if (block != LinkedSystem.NO_BLOCK && block != system.block(goal.cell())) {
                found.put(block, blocks[block]);
            }
            if (aims.isSingle(cell) && cell != goal.cell()) {
                found.put(blocks.length + cell, new int[] {cell});
            }
        }
        // Known cells cannot fall; the audit decides how far the rest can.
        found.values().removeIf(known -> meets(known, goal.raised()));
        return found;
    }

    private static boolean meets(int[] known, int[] raised) {
        for (int cell : known) {
            if (Arrays.binarySearch(raised, cell) >= 0) {
                return true;
            }
        }
        return false;
    }
}
