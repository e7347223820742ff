package org.csecprogress.statistics.distribution;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Holm's correction for multiple tests. */
public final class Holm {
    private Holm() {}

    /**
     * Returns corrected p-values. All tests together then call a chance change clear with at most
     * the probability of one test, however they depend on each other: in rising order {@code p̃ᵢ =
     * max over j ≤ i of min(1, (m − j + 1) pⱼ)}. Source: Holm (1979), A simple sequentially
     * rejective multiple test procedure, Scand J Stat 6:65–70.
     *
     * @param probabilities p-values of the single tests
     * @param tests m, at least as many; what was planned and could not be tested has a p-value of 1
     * @throws IllegalArgumentException if there are more p-values than planned tests
     */
    public static double[] adjusted(double[] probabilities, int tests) {
        int known = probabilities.length;
        if (known > tests) {
            throw new IllegalArgumentException(known + " tests, not " + tests);
        }
        Integer[] rising = IntStream.range(0, known).boxed().toArray(Integer[]::new);
        Arrays.sort(rising, Comparator.comparingDouble(i -> probabilities[i]));
        double[] adjusted = new double[known];
        double highest = 0;
        for (int rank = 0; rank < known; rank++) {
            highest = Math.max(highest, (tests - rank) * probabilities[rising[rank]]);
            adjusted[rising[rank]] = Math.min(1, highest);
        }
        return adjusted;
    }
}
