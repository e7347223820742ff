package org.csecprogress.systemtests;

import java.util.Arrays;
import java.util.function.DoublePredicate;

/**
 * The formulas of the report once more, from the textbooks and by other ways than the portal's:
 * sums and bisection in the place of a library of distributions.
 */
final class Reckoning {
    /** 97.5 % of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    private static final double TAIL = 0.025;

    private Reckoning() {}

    /** The 95 % limits of a count: exact below ten, Byar's from ten (Breslow and Day 1987). */
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

    /** The probability of at most so many events where so many are expected. */
    private static double poisson(long events, double expected) {
        double term = Math.exp(-expected);
        double sum = term;
        for (int k = 1; k <= events; k++) {
            term *= expected / k;
            sum += term;
        }
        return sum;
    }

    /** From how many events on as many or more have that probability, between whole numbers too. */
    static double upper(double expected, double tail) {
        double far = expected + 20 * Math.sqrt(expected) + 20;
        return highest(x -> x < expected || gamma(x, expected) > tail, 0, far);
    }

    /** Up to how many events so few or fewer have that probability; at least none. */
    static double lower(double expected, double tail) {
        return highest(x -> 1 - gamma(x + 1, expected) < tail, 0, expected);
    }

    /** The gamma distribution of a shape up to x, by its series (Abramowitz and Stegun 6.5.29). */
    private static double gamma(double shape, double x) {
        double term = Math.exp(shape * Math.log(x) - x - logGamma(shape + 1));
        double sum = term;
        for (int n = 1; term > sum * 1e-15; n++) {
            term *= x / (shape + n);
            sum += term;
        }
        return sum;
    }

    /** Stirling's series, from an argument at which four terms are enough. */
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

    /** The mean square of scores, the lowest and the highest tenth brought in to the next. */
    static double spread(double[] scores) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        int cut = sorted.length / 10;
        Arrays.fill(sorted, 0, cut, sorted[cut]);
        Arrays.fill(sorted, sorted.length - cut, sorted.length, sorted[sorted.length - 1 - cut]);
        return Arrays.stream(sorted).map(z -> z * z).average().orElseThrow();
    }

    /** Wilson's limits of a share (1927). */
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

    /** A ratio of two rates with its log-normal limits; for counts of at least twenty. */
    static double[] ratio(double events, double children, double others, double theirs) {
        double ratio = events / children / (others / theirs);
        double factor = Math.exp(Z * Math.sqrt(1 / events + 1 / others));
        return new double[] {ratio, ratio / factor, ratio * factor};
    }

    /** Two counts with their days: twice the smaller tail of the binomial that is left of them. */
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

    /** Two shares: one less the confidence of the narrowest of Newcombe's intervals with 0. */
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

    /** The area beyond z, by Simpson's rule. */
    private static double normalTail(double z) {
        int steps = 20_000;
        double width = 12.0 / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double weight = i == 0 || i == steps ? 1 : i % 2 == 0 ? 2 : 4;
            double x = z + i * width;
            sum += weight * Math.exp(-x * x / 2);
        }
        return sum * width / 3 / Math.sqrt(2 * Math.PI);
    }

    /** Holm's step-down correction: which of the tests are clear together at 5 %. */
    static boolean[] clear(double[] probabilities) {
        Integer[] order = new Integer[probabilities.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(probabilities[a], probabilities[b]));
        boolean[] clear = new boolean[probabilities.length];
        for (int rank = 0; rank < order.length; rank++) {
            if (probabilities[order[rank]] * (order.length - rank) >= 0.05) {
                return clear;
            }
            clear[order[rank]] = true;
        }
        return clear;
    }

    /** The last place from the left at which something is still so. */
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
