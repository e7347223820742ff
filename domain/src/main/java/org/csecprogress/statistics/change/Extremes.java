package org.csecprogress.statistics.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Goes through the extremes of what several counts may be. */
final class Extremes {
    /** More would be four unknown shares or eight unknown counts. */
    private static final int MOST = 256;

    private Extremes() {}

    /**
     * Returns the outcomes at each extreme: every count at the lower or at the upper end of its
     * range, in all combinations.
     *
     * @param ranges of the counts
     * @param test gets one number for each range
     * @return empty if there are too many combinations
     */
    static Optional<Comparison> of(List<CountRange> ranges, Function<long[], List<Outcome>> test) {
        List<Integer> open = new ArrayList<>();
        long[] counts = new long[ranges.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = ranges.get(i).lowest();
            if (!ranges.get(i).isExact()) {
                open.add(i);
            }
        }
        if (open.size() >= Integer.SIZE || 1 << open.size() > MOST) {
            return Optional.empty();
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int chosen = 0; chosen < 1 << open.size(); chosen++) {
            long[] extreme = Arrays.copyOf(counts, counts.length);
            for (int k = 0; k < open.size(); k++) {
                if ((chosen >> k & 1) == 1) {
                    extreme[open.get(k)] = ranges.get(open.get(k)).highest();
                }
            }
            outcomes.addAll(test.apply(extreme));
        }
        return Optional.of(new Comparison.Tested(outcomes));
    }
}
