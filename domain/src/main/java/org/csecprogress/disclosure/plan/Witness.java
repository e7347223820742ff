package org.csecprogress.disclosure.plan;

import java.util.Arrays;

/**
 * A change of the table that keeps every published cell: what the attacker cannot exclude. It
 * certifies every goal that it meets, for as long as all the cells that it changes are hidden.
 *
 * @param cells the cells that change, in order
 * @param changes by how much
 * @param raised the inner cells that had to count more for it
 */
@SuppressWarnings("ArrayRecordComponent") // compact, and never compared
record Witness(int[] cells, double[] changes, int[] raised) {
    /** Whether it uses no room but what the goal gives. */
    boolean fits(Goal goal) {
        return raised.length == 0 || Arrays.equals(raised, goal.raised());
    }

    /** Whether it still stands when these cells, and no others, are hidden. */
    boolean stands(boolean[] hidden) {
        for (int cell : cells) {
            if (!hidden[cell]) {
                return false;
            }
        }
        return true;
    }

    /** Whether it leaves the held cells alone; both are in order. */
    boolean spares(int[] held) {
        int at = 0;
        for (int cell : held) {
            while (at < cells.length && cells[at] < cell) {
                at++;
            }
            if (at < cells.length && cells[at] == cell) {
                return false;
            }
        }
        return true;
    }
}
