package org.csecprogress.disclosure.plan.attack;

import java.util.Arrays;

/**
 * A covering inequality that every safe plan satisfies: the coefficients of the withheld cells sum
 * to at least 1 (capacity constraints of Fischetti and Salazar, 2001, divided by the need).
 *
 * @param cells the cells, in order
 * @param coefficients their coefficients, above 0 and at most 1
 */
@SuppressWarnings("ArrayRecordComponent") // compact; never compared
public record Cut(int[] cells, double[] coefficients) {
    private static final double TOLERANCE = 1e-7;

    /** Returns whether withholding these cells satisfies it. */
    public boolean isCovered(boolean[] hidden) {
        return missing(hidden) <= TOLERANCE;
    }

    /** Returns what is still missing if these cells are withheld. */
    public double missing(boolean[] hidden) {
        double missing = 1;
        for (int i = 0; i < cells.length; i++) {
            if (hidden[cells[i]]) {
                missing -= coefficients[i];
            }
        }
        return missing;
    }

    /** Returns the coefficient of the cell. */
    public double coefficient(int cell) {
        int at = Arrays.binarySearch(cells, cell);
        return at < 0 ? 0 : coefficients[at];
    }

    /** Returns whether no plan satisfies it, so the goal cannot be met. */
    public boolean isHopeless() {
        double all = 0;
        for (double coefficient : coefficients) {
            all += coefficient;
        }
        return all < 1 - TOLERANCE;
    }
}
