package org.csecprogress.statistics;

/**
 * A number with its interval of 95 % confidence.
 *
 * @param value the number, finite
 * @param interval what is compatible with it
 */
public record Estimate(double value, Interval interval) {
    public Estimate {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a number: " + value);
        }
    }

    Estimate times(double factor) {
        return new Estimate(value * factor, interval.times(factor));
    }
}
