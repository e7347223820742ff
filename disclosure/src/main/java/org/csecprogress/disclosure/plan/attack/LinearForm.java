package org.csecprogress.disclosure.plan.attack;

import java.util.Arrays;

/** A sparse sum of inner cells with whole coefficients, in order of the cells. */
@SuppressWarnings("ArrayRecordComponent") // compact; never compared
record LinearForm(int[] cells, long[] coefficients) {
    static final LinearForm NOTHING = new LinearForm(new int[0], new long[0]);

    static LinearForm of(int cell) {
        return new LinearForm(new int[] {cell}, new long[] {1});
    }

    int size() {
        return cells.length;
    }

    /** Returns the coefficient of the cell; 0 if it is not in the sum. */
    long coefficient(int cell) {
        int at = Arrays.binarySearch(cells, cell);
        return at < 0 ? 0 : coefficients[at];
    }
}
