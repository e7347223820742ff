package org.csecprogress.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.csecprogress.statistics.distribution.Distributions;
import org.csecprogress.statistics.distribution.Interval;
import org.csecprogress.statistics.distribution.PoissonTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Measures how often intervals contain the true value. For one count the probability is summed over
 * all possible counts; for two it is simulated with a fixed seed.
 */
@DisplayName("A 95% interval")
class CoverageTest {
    private static final int ROUNDS = 20_000;

    /** Returns the probability that the interval of a random count contains the true value. */
    private static double coverage(
            DiscreteDistribution comes, int most, LongFunction<Interval> interval, double truth) {
        double sum = 0;
        for (int i = 0; i <= most; i++) {
            if (interval.apply(i).contains(truth)) {
                sum += comes.probability(i);
            }
        }
        return sum;
    }

    @Test
    @DisplayName("contains the rate of events in 95 of 100 quarters, for any rate")
    void events() {
        for (double rate = 0.1; rate < 300; rate *= 1.03) {
            int most = (int) (rate + 12 * Math.sqrt(rate) + 20);
            double covered =
                    coverage(
                            PoissonDistribution.of(rate),
                            most,
                            n -> PoissonInterval.estimate(n).interval(),
                            rate);
            assertThat(covered).as("rate %f", rate).isGreaterThan(0.948);
        }
    }

    @Test
    @DisplayName("contains a share in 95 of 100 quarters on average, and never in fewer than 83")
    void shares() {
        for (int whole : new int[] {11, 20, 40, 100, 400}) {
            double sum = 0;
            double least = 1;
            int steps = 500;
            for (int step = 0; step < steps; step++) {
                double share = (step + 0.5) / steps;
                double covered = share(whole, share);
                sum += covered;
                least = Math.min(least, covered);
            }
            assertThat(sum / steps).as("of %d", whole).isBetween(0.948, 0.965);
            assertThat(least).as("of %d", whole).isGreaterThan(0.83);
        }
    }

    private static double share(int whole, double share) {
        return coverage(
                BinomialDistribution.of(whole, share),
                whole,
                part -> WilsonInterval.score(part, whole, Distributions.Z95),
                share);
    }

    /** Returns the share of rounds in which the interval of two counts contained the true value. */
    private static double simulated(
            long seed, double meanA, double meanB, ToDoubleFunction<long[]> holds) {
        Random random = new Random(seed);
        PoissonDistribution one = PoissonDistribution.of(meanA);
        PoissonDistribution other = PoissonDistribution.of(meanB);
        double held = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long a = one.inverseCumulativeProbability(random.nextDouble());
            long b = other.inverseCumulativeProbability(random.nextDouble());
            held += holds.applyAsDouble(new long[] {a, b});
        }
        return held / ROUNDS;
    }

    @Test
    @DisplayName("contains a ratio of rates at least as often, exact or log-normal")
    void ratios() {
        double[][] means = {{3, 8}, {12, 30}, {18, 22}, {25, 40}, {60, 60}, {300, 34}};
        for (double[] mean : means) {
            double truth = mean[0] / mean[1];
            double held = simulated(7, mean[0], mean[1], n -> holdsRatio(n, truth));
            assertThat(held).as("%s to %s", mean[0], mean[1]).isGreaterThan(0.945);
        }
    }

    /** Returns 1 if the interval contains the true ratio, or if there is none. */
    private static double holdsRatio(long[] counts, double truth) {
        return RateRatio.of(PublicCount.shown(counts[0]), 1, PublicCount.shown(counts[1]), 1)
                        .value()
                        .map(ratio -> ratio.interval().contains(truth))
                        .orElse(true)
                ? 1
                : 0;
    }

    @Test
    @DisplayName("calls a random change clear in at most 5 of 100 quarters")
    void changesOfChance() {
        for (double mean : new double[] {2, 15, 80, 400}) {
            double clear =
                    simulated(
                            11,
                            mean * 90,
                            mean * 92,
                            n -> PoissonTest.probability(n[0], 90, n[1], 92) < 0.05 ? 1 : 0);
            assertThat(clear).as("mean %s a day", mean).isLessThan(0.053);
        }
    }

    @Test
    @DisplayName("contains a difference of shares in about 95 of 100 quarters")
    void differences() {
        int[][] cases = {{20, 3, 30, 9}, {60, 40, 50, 30}, {400, 20, 380, 25}};
        for (int[] each : cases) {
            double p1 = (double) each[1] / each[0];
            double p2 = (double) each[3] / each[2];
            BinomialDistribution before = BinomialDistribution.of(each[0], p1);
            BinomialDistribution after = BinomialDistribution.of(each[2], p2);
            double held = 0;
            for (int i = 0; i <= each[0]; i++) {
                for (int j = 0; j <= each[2]; j++) {
                    Interval interval =
                            new Newcombe(i, each[0], j, each[2]).interval(Distributions.Z95);
                    if (interval.contains(p2 - p1)) {
                        held += before.probability(i) * after.probability(j);
                    }
                }
            }
            assertThat(held).isBetween(0.945, 0.975);
        }
    }
}
