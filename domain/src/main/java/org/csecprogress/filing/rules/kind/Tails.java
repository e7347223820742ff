package org.csecprogress.filing.rules.kind;

import java.util.function.LongToDoubleFunction;

/**
 * Tail probabilities: of results at least as extreme as the observed one, on its side of the mean.
 * Terms are summed from the result outwards, where they only shrink.
 */
final class Tails {
    /** A term this much smaller than the sum no longer changes it. */
    private static final double NEGLIGIBLE = 1e-17;

    private Tails() {}

    /** Returns the Poisson tail: P(X ≥ k) above the mean, P(X ≤ k) below, 1 at the mean. */
    static double poisson(long k, double mean) {
        if (Double.compare((double) k, mean) == 0) {
            return 1;
        }
        double start = Math.exp(k * Math.log(mean) - mean - logFactorial(k));
        return k > mean
                ? sum(start, k, Long.MAX_VALUE, i -> mean / (i + 1))
                : sumDown(start, k, i -> i / mean);
    }

    /** Returns the binomial tail for n trials: P(X ≥ k) above the mean, P(X ≤ k) below. */
    static double binomial(long k, long n, double p) {
        double mean = n * p;
        if (Double.compare((double) k, mean) == 0) {
            return 1;
        }
        if (p <= 0 || p >= 1) {
            return 0;
        }
        double start =
                Math.exp(
                        logFactorial(n)
                                - logFactorial(k)
                                - logFactorial(n - k)
                                + k * Math.log(p)
                                + (n - k) * Math.log1p(-p));
        double odds = p / (1 - p);
        return k > mean
                ? sum(start, k, n, i -> odds * (n - i) / (i + 1))
                : sumDown(start, k, i -> i / (odds * (n - i + 1)));
    }

    private static double sum(double start, long from, long to, LongToDoubleFunction ratio) {
        double sum = start;
        double term = start;
        for (long i = from; i < to && term > sum * NEGLIGIBLE; i++) {
            term *= ratio.applyAsDouble(i);
            sum += term;
        }
        return Math.min(1, sum);
    }

    private static double sumDown(double start, long from, LongToDoubleFunction ratio) {
        double sum = start;
        double term = start;
        for (long i = from; i > 0 && term > sum * NEGLIGIBLE; i--) {
            term *= ratio.applyAsDouble(i);
            sum += term;
        }
        return Math.min(1, sum);
    }

    /**
     * Uses Stirling's series from 10 on, where its error is below 1e-12, and the product below
     * that.
     */
    private static double logFactorial(long n) {
        if (n < 10) {
            double product = 1;
            for (long i = 2; i <= n; i++) {
                product *= i;
            }
            return Math.log(product);
        }
        double x = n + 1.0;
        double y = 1 / (x * x);
        double series = (1 / 12.0 - y * (1 / 360.0 - y * (1 / 1260.0 - y / 1680.0))) / x;
        return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
    }
}
