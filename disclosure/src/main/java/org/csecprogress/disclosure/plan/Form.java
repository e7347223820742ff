package org.csecprogress.disclosure.plan;

import java.util.Arrays;

/** A sparse sum of inner cells with whole coefficients, in order of the cells. */
@SuppressWarnings("ArrayRecordComponent") // compact; never compared
record Form(int[] cells, long[] coefficients) {
    static final Form NOTHING = new Form(new int[0], new long[0]);

    static Form of(int cell) {
        return new Form(new int[] {cell}, new long[] {1});
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
