package org.csecprogress.statistics.distribution;

/**
 * A two-sided confidence interval, in the unit of its estimate.
 *
 * @param lower its lower end, finite
 * @param upper its upper end, finite, at least the lower
 */
public record Interval(double lower, double upper) {
    /** One minus the confidence level of every interval, unless stated otherwise. */
    public static final double ALPHA = 0.05;

    public Interval {
        if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
            throw new IllegalArgumentException("not an interval: " + lower + " to " + upper);
        }
    }

    /** Whether the number is in the interval. */
    public boolean contains(double number) {
        return lower <= number && number <= upper;
    }

    /**
     * Returns the interval in another unit.
     *
     * @param factor above 0
     */
    public Interval times(double factor) {
        return new Interval(lower * factor, upper * factor);
    }
}
