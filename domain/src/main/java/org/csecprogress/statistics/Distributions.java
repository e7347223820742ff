package org.csecprogress.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The distributions that the others need. The only class that knows the library. */
final class Distributions {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** The standard normal quantile of 97.5 %. */
    static final double Z95 = NORMAL.inverseSurvivalProbability(Interval.ALPHA / 2);

    private Distributions() {}

    /** How probable a standard normal number at least as far from 0 as this one is. */
    static double normalTails(double z) {
        return 2 * NORMAL.survivalProbability(Math.abs(z));
    }

    /** The quantile of a gamma distribution of scale 1: half that of chi-squared of 2 × shape. */
    static double gamma(double probability, double shape) {
        return GammaDistribution.of(shape, 1).inverseCumulativeProbability(probability);
    }

    static double beta(double probability, double a, double b) {
        return BetaDistribution.of(a, b).inverseCumulativeProbability(probability);
    }

    /** How probable at most so many of all are. */
    static double atMost(long some, long all, double probability) {
        return BinomialDistribution.of(Math.toIntExact(all), probability)
                .cumulativeProbability(Math.toIntExact(some));
    }

    /** How probable at least so many of all are. */
    static double atLeast(long some, long all, double probability) {
        return BinomialDistribution.of(Math.toIntExact(all), probability)
                .survivalProbability(Math.toIntExact(some) - 1);
    }

    /**
     * From how many events on so many or more have at most this probability, between whole numbers
     * too: {@code x} with {@code P(x, E) = tail}, where the incomplete gamma function {@code P(x,
     * E)} is the probability of at least x events for whole x. Source: Johnson, Kemp and Kotz
     * (2005), Univariate Discrete Distributions, 3rd edition, chapter 4.
     *
     * @param expected E, above 0
     * @param tail below 0.5
     */
    static double poissonUpper(double expected, double tail) {
        double far = expected + 1;
        while (gammaBelow(far, expected) > tail) {
            far *= 2;
        }
        return Bisection.border(x -> gammaBelow(x, expected) <= tail, expected / 2, far);
    }

    /**
     * Up to how many events so few or fewer have at most this probability, between whole numbers
     * too, and at least 0: {@code x} with {@code 1 − P(x + 1, E) = tail}.
     *
     * @param expected E, above 0
     * @param tail below 0.5
     */
    static double poissonLower(double expected, double tail) {
        if (Math.exp(-expected) >= tail) {
            return 0;
        }
        return Bisection.border(x -> 1 - gammaBelow(x + 1, expected) >= tail, 0, expected);
    }

    private static double gammaBelow(double shape, double x) {
        return GammaDistribution.of(shape, 1).cumulativeProbability(x);
    }
}
