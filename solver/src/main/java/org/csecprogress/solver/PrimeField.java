package org.csecprogress.solver;

/**
 * Arithmetic modulo the Mersenne prime 2^61 - 1. The coefficients of tables are 0, 1 and -1, so
 * that a prime of this size stands for the rational numbers but for an accident of about one in
 * 10^18.
 */
public final class PrimeField {
    /** The prime. */
    public static final long PRIME = (1L << 61) - 1;

    private PrimeField() {}

    /** Sum of two numbers of the field. */
    public static long add(long a, long b) {
        long sum = a + b;
        return sum >= PRIME ? sum - PRIME : sum;
    }

    /** What added to it gives zero. */
    public static long negate(long a) {
        return a == 0 ? 0 : PRIME - a;
    }

    /** Product of two numbers of the field. */
    public static long multiply(long a, long b) {
        // A product below 2^122 is high * 2^61 + low, and 2^61 is 1 in this field.
        long low = a * b;
        long high = Math.multiplyHigh(a, b) << 3 | low >>> 61;
        return add(low & PRIME, high);
    }

    /** What multiplied with it gives one; for every number but zero. */
    public static long invert(long a) {
        long result = 1;
        long square = a;
        for (long left = PRIME - 2; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result = multiply(result, square);
            }
            square = multiply(square, square);
        }
        return result;
    }
}
