package org.csecprogress.statistics;

import org.csecprogress.statistics.distribution.Interval;

/**
 * A number with its 95 % confidence interval.
 *
 * @param value the number, finite
 * @param interval the interval
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
