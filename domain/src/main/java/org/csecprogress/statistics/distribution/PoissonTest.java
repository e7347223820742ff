package org.csecprogress.statistics.distribution;

/** Tests whether two counts of events differ by more than chance. */
public final class PoissonTest {
    private PoissonTest() {}

    /**
     * Returns the p-value of the exact two-sided test of two Poisson rates. Given their sum, the
     * later count is binomial with the later period's part of the exposure. The p-value is twice
     * the smaller tail, at most 1, so it is below 5 % exactly if the exact interval of the ratio
     * excludes 1. Source: Przyborowski and Wilenski (1940), Homogeneity of results in testing
     * samples from Poisson series, Biometrika 31:313–323.
     *
     * @param before at least 0
     * @param exposureBefore above 0
     * @param after at least 0
     * @param exposureAfter above 0
     */
    public static double probability(
            long before, double exposureBefore, long after, double exposureAfter) {
        long all = before + after;
        if (all == 0) {
            return 1;
        }
        double part = exposureAfter / (exposureBefore + exposureAfter);
        double tail =
                Math.min(
                        Distributions.atMost(after, all, part),
                        Distributions.atLeast(after, all, part));
        return Math.min(1, 2 * tail);
    }
}
