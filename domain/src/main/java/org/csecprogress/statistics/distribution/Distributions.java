package org.csecprogress.statistics.distribution;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Probability distributions. Only this class uses the statistics library. */
public final class Distributions {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** The 97.5 % quantile of the standard normal distribution. */
    public static final double Z95 = NORMAL.inverseSurvivalProbability(Interval.ALPHA / 2);

    private Distributions() {}

    /** Returns the probability that a standard normal number is at least as far from 0. */
    public static double normalTails(double z) {
        return 2 * NORMAL.survivalProbability(Math.abs(z));
    }

    /**
     * Returns the probability that a number of Student's t is at least as far from 0.
     *
     * @param freedom degrees of freedom, at least 1
     */
    public static double studentTails(double t, int freedom) {
        return 2 * TDistribution.of(freedom).survivalProbability(Math.abs(t));
    }

    /** Returns the 97.5 % quantile of Student's t. */
    public static double studentReach(int freedom) {
        return TDistribution.of(freedom).inverseSurvivalProbability(Interval.ALPHA / 2);
    }

    /**
     * Returns the quantile of a gamma distribution of scale 1: half that of chi-squared with 2 ×
     * shape degrees of freedom.
     */
    public static double gamma(double probability, double shape) {
        return GammaDistribution.of(shape, 1).inverseCumulativeProbability(probability);
    }

    public static double beta(double probability, double a, double b) {
        return BetaDistribution.of(a, b).inverseCumulativeProbability(probability);
    }

    /** Returns the binomial probability of at most that many. */
    static double atMost(long some, long all, double probability) {
        return BinomialDistribution.of(Math.toIntExact(all), probability)
                .cumulativeProbability(Math.toIntExact(some));
    }

    /** Returns the binomial probability of at least that many. */
    static double atLeast(long some, long all, double probability) {
        return BinomialDistribution.of(Math.toIntExact(all), probability)
                .survivalProbability(Math.toIntExact(some) - 1);
    }

    /**
     * Returns the number of events whose upper tail has the given probability, interpolated between
     * whole numbers: {@code x} with {@code P(x, E) = tail}, where the incomplete gamma function
     * {@code P(x, E)} is the probability of at least x events for whole x. Source: Johnson, Kemp
     * and Kotz (2005), Univariate Discrete Distributions, 3rd edition, chapter 4.
     *
     * @param expected E, above 0
     * @param tail below 0.5
     */
    public static double poissonUpper(double expected, double tail) {
        double far = expected + 1;
        while (gammaBelow(far, expected) > tail) {
            far *= 2;
        }
        return Bisection.border(x -> gammaBelow(x, expected) <= tail, expected / 2, far);
    }

    /**
     * Returns the number of events whose lower tail has the given probability, interpolated between
     * whole numbers, at least 0: {@code x} with {@code 1 − P(x + 1, E) = tail}.
     *
     * @param expected E, above 0
     * @param tail below 0.5
     */
    public static double poissonLower(double expected, double tail) {
        if (Math.exp(-expected) >= tail) {
            return 0;
        }
        return Bisection.border(x -> 1 - gammaBelow(x + 1, expected) >= tail, 0, expected);
    }

    private static double gammaBelow(double shape, double x) {
        return GammaDistribution.of(shape, 1).cumulativeProbability(x);
    }
}
