package org.csecprogress.systemtests;

import java.util.Arrays;
import java.util.function.DoublePredicate;

/**
 * Recalculates the report's statistics from textbook formulas, independently of the portal: by sums
 * and bisection instead of a library of distributions.
 */
final class Reckoning {
    /** The 97.5% quantile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    private static final double TAIL = 0.025;

    private Reckoning() {}

    /** Returns 95% limits of a count: exact below 10, then Byar's (Breslow and Day 1987). */
    static double[] count(long events) {
        if (events >= 10) {
            double above = events + 1.0;
            return new double[] {byar((double) events, -Z), byar(above, Z)};
        }
        double lower = events == 0 ? 0 : highest(m -> 1 - poisson(events - 1, m) <= TAIL, 0, 1000);
        return new double[] {lower, highest(m -> poisson(events, m) >= TAIL, 0, 1000)};
    }

    private static double byar(double events, double z) {
        return events * Math.pow(1 - 1 / (9 * events) + z / (3 * Math.sqrt(events)), 3);
    }

    /** Returns the Poisson probability of at most {@code events} events. */
    private static double poisson(long events, double expected) {
        double term = Math.exp(-expected);
        double sum = term;
        for (int k = 1; k <= events; k++) {
            term *= expected / k;
            sum += term;
        }
        return sum;
    }

    /** Returns the count, possibly fractional, with the tail probability above it. */
    static double upper(double expected, double tail) {
        double far = expected + 20 * Math.sqrt(expected) + 20;
        return highest(x -> x < expected || gamma(x, expected) > tail, 0, far);
    }

    /** Returns the count, at least 0, with the tail probability below it. */
    static double lower(double expected, double tail) {
        return highest(x -> 1 - gamma(x + 1, expected) < tail, 0, expected);
    }

    /** Returns the gamma distribution at x, by its series (Abramowitz and Stegun 6.5.29). */
    private static double gamma(double shape, double x) {
        double term = Math.exp(shape * Math.log(x) - x - logGamma(shape + 1));
        double sum = term;
        for (int n = 1; term > sum * 1e-15; n++) {
            term *= x / (shape + n);
            sum += term;
        }
        return sum;
    }

    /** Returns the log-gamma function, by four terms of Stirling's series after a shift. */
    private static double logGamma(double x) {
        double shift = 0;
        double at = x;
        while (at < 15) {
            shift -= Math.log(at);
            at++;
        }
        double square = at * at;
        double series = 1 / (12 * at) - 1 / (360 * at * square) + 1 / (1260 * at * square * square);
        return shift + (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + series;
    }

    /** Returns the mean square of scores, after winsorizing a tenth at each end. */
    static double spread(double[] scores) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        int cut = sorted.length / 10;
        Arrays.fill(sorted, 0, cut, sorted[cut]);
        Arrays.fill(sorted, sorted.length - cut, sorted.length, sorted[sorted.length - 1 - cut]);
        return Arrays.stream(sorted).map(z -> z * z).average().orElseThrow();
    }

    /** Returns Wilson's limits of a share (1927). */
    static double[] share(double part, double whole, double z) {
        double p = part / whole;
        double square = z * z;
        double centre = p + square / (2 * whole);
        double spread = z * Math.sqrt(p * (1 - p) / whole + square / (4 * whole * whole));
        double scale = 1 + square / whole;
        return new double[] {(centre - spread) / scale, (centre + spread) / scale};
    }

    static double[] share(double part, double whole) {
        return share(part, whole, Z);
    }

    /** Returns a ratio of two rates with its log-normal limits, for counts of at least 20. */
    static double[] ratio(double events, double children, double others, double theirs) {
        double ratio = events / children / (others / theirs);
        double factor = Math.exp(Z * Math.sqrt(1 / events + 1 / others));
        return new double[] {ratio, ratio / factor, ratio * factor};
    }

    /** Returns the p-value of two counts with days: twice the smaller binomial tail. */
    static double events(long before, double daysBefore, long after, double daysAfter) {
        long all = before + after;
        double share = daysAfter / (daysBefore + daysAfter);
        double below = binomial(0, after, all, share);
        double above = binomial(after, all, all, share);
        return Math.min(1, 2 * Math.min(below, above));
    }

    private static double binomial(long from, long to, long all, double share) {
        double[] logs = new double[(int) all + 1];
        for (int k = 1; k <= all; k++) {
            logs[k] = logs[k - 1] + Math.log(k);
        }
        double sum = 0;
        for (int k = (int) from; k <= to; k++) {
            double ways = logs[(int) all] - logs[k] - logs[(int) all - k];
            sum += Math.exp(ways + k * Math.log(share) + (all - k) * Math.log1p(-share));
        }
        return sum;
    }

    /** Returns the p-value of two shares, from the narrowest Newcombe interval with 0. */
    static double shares(double before, double ofBefore, double after, double ofAfter) {
        double difference = after / ofAfter - before / ofBefore;
        if (difference == 0) {
            return 1;
        }
        double z =
                highest(
                        at -> {
                            double[] one = share(before, ofBefore, at);
                            double[] two = share(after, ofAfter, at);
                            double towards =
                                    difference > 0
                                            ? Math.hypot(
                                                    after / ofAfter - two[0],
                                                    one[1] - before / ofBefore)
                                            : Math.hypot(
                                                    two[1] - after / ofAfter,
                                                    before / ofBefore - one[0]);
                            return Math.abs(difference) > towards;
                        },
                        0,
                        38);
        return 2 * normalTail(z);
    }

    /** Returns the area of the standard normal distribution beyond z, by Simpson's rule. */
    static double normalTail(double z) {
        int steps = 2_000;
        double width = 12.0 / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double weight = i == 0 || i == steps ? 1 : i % 2 == 0 ? 2 : 4;
            double x = z + i * width;
            sum += weight * Math.exp(-x * x / 2);
        }
        return sum * width / 3 / Math.sqrt(2 * Math.PI);
    }

    /**
     * Returns which tests are significant together at 5%, by Holm's step-down correction.
     *
     * @param planned how many tests were planned, with those that could not be made
     */
    static boolean[] clear(double[] probabilities, int planned) {
        Integer[] order = new Integer[probabilities.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(probabilities[a], probabilities[b]));
        boolean[] clear = new boolean[probabilities.length];
        for (int rank = 0; rank < order.length; rank++) {
            if (probabilities[order[rank]] * (planned - rank) >= 0.05) {
                return clear;
            }
            clear[order[rank]] = true;
        }
        return clear;
    }

    /** Returns the highest point at which a condition still holds, by bisection. */
    private static double highest(DoublePredicate so, double from, double to) {
        double low = from;
        double high = to;
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            if (so.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
