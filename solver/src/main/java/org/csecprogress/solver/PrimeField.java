package org.csecprogress.solver;

/**
 * Arithmetic modulo the Mersenne prime 2^61 - 1. Table coefficients are 0, 1 and -1, so it replaces
 * rational arithmetic with an error of about one in 10^18.
 */
public final class PrimeField {
    /** The prime. */
    public static final long PRIME = (1L << 61) - 1;

    private PrimeField() {}

    /** Returns the sum of two numbers of the field. */
    public static long add(long a, long b) {
        long sum = a + b;
        return sum >= PRIME ? sum - PRIME : sum;
    }

    /** Returns the additive inverse. */
    public static long negate(long a) {
        return a == 0 ? 0 : PRIME - a;
    }

    /** Returns the product of two numbers of the field. */
    public static long multiply(long a, long b) {
        // A product below 2^122 is high * 2^61 + low, and 2^61 is 1 in this field.
        long low = a * b;
        long high = Math.multiplyHigh(a, b) << 3 | low >>> 61;
        return add(low & PRIME, high);
    }

    /** Returns the multiplicative inverse of a non-zero number. */
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
