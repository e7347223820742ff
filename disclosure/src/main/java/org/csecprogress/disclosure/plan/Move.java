package org.csecprogress.disclosure.plan;

import java.util.Arrays;

/**
 * A change of the table that keeps every equation.
 *
 * @param cells the cells that change, in order
 * @param changes by how much
 */
@SuppressWarnings("ArrayRecordComponent") // compact, and never compared
record Move(int[] cells, double[] changes) {
    /** By how much the cell changes. */
    double of(int cell) {
        int at = Arrays.binarySearch(cells, cell);
        return at < 0 ? 0 : changes[at];
    }

    /** Whether it changes none of the cells, which are in order. */
    boolean spares(int[] known) {
        for (int cell : known) {
            if (Arrays.binarySearch(cells, cell) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether all cells that it changes are withheld. */
    boolean stands(Pattern pattern) {
        for (int cell : cells) {
            if (!pattern.isHidden(cell)) {
                return false;
            }
        }
        return true;
    }
}
