package org.csecprogress.disclosure.plan.compensation;

import java.util.Arrays;
import org.csecprogress.disclosure.plan.goal.Pattern;

/**
 * A change of the table that keeps every equation.
 *
 * @param cells the cells that change, in order
 * @param changes their changes
 */
@SuppressWarnings("ArrayRecordComponent") // compact; never compared
record Move(int[] cells, double[] changes) {
    /** Returns the change of the cell. */
    double of(int cell) {
        int at = Arrays.binarySearch(cells, cell);
        return at < 0 ? 0 : changes[at];
    }

    /** Returns whether it changes none of these cells, which must be sorted. */
    boolean spares(int[] known) {
        for (int cell : known) {
            if (Arrays.binarySearch(cells, cell) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether all cells that it changes are withheld. */
    boolean stands(Pattern pattern) {
        for (int cell : cells) {
            if (!pattern.isHidden(cell)) {
                return false;
            }
        }
        return true;
    }
}
