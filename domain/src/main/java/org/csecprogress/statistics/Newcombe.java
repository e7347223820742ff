package org.csecprogress.statistics;

import org.csecprogress.statistics.distribution.Bisection;
import org.csecprogress.statistics.distribution.Distributions;
import org.csecprogress.statistics.distribution.Interval;

/**
 * The difference of two independent shares, later minus earlier. Source: Newcombe (1998), Interval
 * estimation for the difference between independent proportions, Stat Med 17:873–890, method 10.
 *
 * @param partBefore from 0 to the whole
 * @param wholeBefore at least 1
 * @param partAfter from 0 to the whole
 * @param wholeAfter at least 1
 */
public record Newcombe(long partBefore, long wholeBefore, long partAfter, long wholeAfter) {
    /** A normal deviate beyond any observation. */
    private static final double FARTHEST = 38;

    public double difference() {
        return share(partAfter, wholeAfter) - share(partBefore, wholeBefore);
    }

    private static double share(long part, long whole) {
        return (double) part / whole;
    }

    public Estimate estimate() {
        return new Estimate(difference(), interval(Distributions.Z95));
    }

    /**
     * Returns the interval from Wilson's limits l and u of each share: {@code d − √((p₂ − l₂)² +
     * (u₁ − p₁)²)} to {@code d + √((u₂ − p₂)² + (p₁ − l₁)²)}.
     *
     * @param z the standard normal quantile of the confidence level, at least 0
     */
    Interval interval(double z) {
        double before = share(partBefore, wholeBefore);
        double after = share(partAfter, wholeAfter);
        Interval first = WilsonInterval.score(partBefore, wholeBefore, z);
        Interval second = WilsonInterval.score(partAfter, wholeAfter, z);
        double down = Math.hypot(after - second.lower(), first.upper() - before);
        double up = Math.hypot(second.upper() - after, before - first.lower());
        return new Interval(difference() - down, difference() + up);
    }

    /**
     * Returns the p-value of the difference: one minus the confidence level of the narrowest
     * interval that contains 0. It is below 5 % exactly if the interval excludes 0.
     */
    public double probability() {
        if (interval(0).contains(0)) {
            return 1;
        }
        return Distributions.normalTails(
                Bisection.border(z -> interval(z).contains(0), 0, FARTHEST));
    }
}
