package org.csecprogress.disclosure;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Linear forms over a finite field of 2^61 - 1 elements, brought to echelon form as they come. A
 * form is determined when it is a combination of those added. The coefficients of tables are 0, 1
 * and -1, so that a prime of this size stands for the rational numbers but for an accident of about
 * one in 10^18.
 */
final class Elimination {
    static final long MODULUS = (1L << 61) - 1;

    private final int width;
    private final SortedMap<Integer, long[]> rowsByPivot = new TreeMap<>();

    Elimination(int width) {
        this.width = width;
    }

    /** Adds a form whose value is known. */
    void add(long[] form) {
        long[] row = reduced(form);
        int pivot = firstNonZero(row);
        if (pivot < width) {
            long inverse = power(row[pivot], MODULUS - 2);
            for (int column = pivot; column < width; column++) {
                row[column] = times(row[column], inverse);
            }
            rowsByPivot.put(pivot, row);
        }
    }

    /** Whether the value of the form follows from the values of those added. */
    boolean determines(long[] form) {
        return firstNonZero(reduced(form)) == width;
    }

    private long[] reduced(long[] form) {
        long[] row = form.clone();
        for (var entry : rowsByPivot.entrySet()) {
            long factor = row[entry.getKey()];
            if (factor != 0) {
                long[] other = entry.getValue();
                for (int column = entry.getKey(); column < width; column++) {
                    row[column] = minus(row[column], times(factor, other[column]));
                }
            }
        }
        return row;
    }

    private int firstNonZero(long[] row) {
        int column = 0;
        while (column < width && row[column] == 0) {
            column++;
        }
        return column;
    }

    private static long minus(long a, long b) {
        long difference = a - b;
        return difference < 0 ? difference + MODULUS : difference;
    }

    private static long times(long a, long b) {
        if (a == 0 || b == 0) {
            return 0;
        }
        // A product below 2^122 is high * 2^61 + low, and 2^61 is 1 in this field.
        long high = Math.multiplyHigh(a, b) << 3 | (a * b) >>> 61;
        long sum = (a * b & MODULUS) + high;
        return sum >= MODULUS ? sum - MODULUS : sum;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result = times(result, square);
            }
            square = times(square, square);
        }
        return result;
    }
}
