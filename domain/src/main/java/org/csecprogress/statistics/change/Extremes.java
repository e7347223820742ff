package org.csecprogress.statistics.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Goes through the extremes of what several counts may be. */
final class Extremes {
    /** A trend of shares has two counts in each of eight quarters. */
    private static final int MOST = 16;

    private static final int PAIR = 2;

    private Extremes() {}

    /**
     * Returns the outcomes at the extremes: every count at the lower or at the upper end of its
     * range, in all combinations. Outcomes between others are left out.
     *
     * @param ranges of the counts
     * @param test gets one number for each range
     * @return empty if more counts are open than a trend can have
     */
    static Optional<Comparison> of(
            List<CountRange> ranges, Function<long[], List<TestOutcome>> test) {
        List<Integer> open = new ArrayList<>();
        long[] counts = new long[ranges.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = ranges.get(i).lowest();
            if (!ranges.get(i).isExact()) {
                open.add(i);
            }
        }
        if (open.size() > MOST) {
            return Optional.empty();
        }
        List<TestOutcome> outcomes = new ArrayList<>();
        for (int chosen = 0; chosen < 1 << open.size(); chosen++) {
            long[] extreme = Arrays.copyOf(counts, counts.length);
            for (int k = 0; k < open.size(); k++) {
                if ((chosen >> k & 1) == 1) {
                    extreme[open.get(k)] = ranges.get(open.get(k)).highest();
                }
            }
            test.apply(extreme).forEach(outcome -> keep(outcomes, outcome));
        }
        return Optional.of(new Comparison.Tested(outcomes));
    }

    /** Keeps an outcome that is more or less likely than the others, or goes another way. */
    private static void keep(List<TestOutcome> outcomes, TestOutcome next) {
        boolean isLeast = true;
        boolean isMost = true;
        boolean isNewWay = true;
        for (TestOutcome other : outcomes) {
            isLeast &= next.probability() < other.probability();
            isMost &= next.probability() > other.probability();
            isNewWay &= Math.signum(next.direction()) != Math.signum(other.direction());
        }
        // A second one shows that the counts are not exact.
        if (isLeast || isMost || isNewWay || outcomes.size() < PAIR) {
            outcomes.add(next);
        }
    }
}
