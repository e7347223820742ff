package org.csecprogress.auditrelease.inference;

/**
 * The whole numbers that a count can still be.
 *
 * @param low the smallest
 * @param high the largest, or {@link #OPEN}
 */
public record CountInterval(long low, long high) {
    /** Stands for no relevant upper bound. */
    public static final long OPEN = Long.MAX_VALUE;

    /** Returns whether only one number is left. */
    public boolean isOne() {
        return low == high;
    }

    /** Returns the difference between the largest and the smallest number. */
    public long width() {
        return high == OPEN ? OPEN : high - low;
    }

    @Override
    public String toString() {
        if (isOne()) {
            return String.valueOf(low);
        }
        return low + (high == OPEN ? " or more" : " to " + high);
    }
}
