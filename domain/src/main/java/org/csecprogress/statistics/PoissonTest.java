package org.csecprogress.statistics;

/** Whether two counts of events differ by more than chance. */
final class PoissonTest {
    private PoissonTest() {}

    /**
     * The exact two-sided test of two Poisson rates: given their sum the later count is binomial
     * with the later period's part of the exposure. Two-sided is twice the smaller tail, at most 1,
     * so that it is below 5 % exactly where the exact interval of the ratio leaves out 1. Source:
     * Przyborowski and Wilenski (1940), Homogeneity of results in testing samples from Poisson
     * series, Biometrika 31:313–323.
     *
     * @param before at least 0
     * @param exposureBefore above 0
     * @param after at least 0
     * @param exposureAfter above 0
     */
    static double probability(
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
