package org.csecprogress.statistics;

/**
 * A two-sided interval of confidence, in the unit of what it is about.
 *
 * @param lower its lower end, finite
 * @param upper its upper end, finite, at least the lower
 */
public record Interval(double lower, double upper) {
    /** One minus the level of confidence of every interval that is not said to be another. */
    static final double ALPHA = 0.05;

    public Interval {
        if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
            throw new IllegalArgumentException("not an interval: " + lower + " to " + upper);
        }
    }

    /** Whether the number lies in it. */
    public boolean contains(double number) {
        return lower <= number && number <= upper;
    }

    /**
     * Both ends in another unit.
     *
     * @param factor above 0
     */
    Interval times(double factor) {
        return new Interval(lower * factor, upper * factor);
    }
}
