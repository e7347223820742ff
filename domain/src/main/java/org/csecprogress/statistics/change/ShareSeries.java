package org.csecprogress.statistics.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.statistics.Newcombe;
import org.csecprogress.statistics.Reason;

/**
 * Shares in two or more periods, oldest first. Two are compared by Newcombe's interval of their
 * difference, more by their trend. The periods are treated as independent; youth counted in several
 * make a real change look less clear, never clearer.
 *
 * @param parts in each period
 * @param others what is not in the part, in each period; part and others are the whole
 * @param times of the periods, rising, because a trend may lack some between
 */
public record ShareSeries(List<CountRange> parts, List<CountRange> others, List<Integer> times) {
    private static final int PAIR = 2;

    public ShareSeries {
        parts = List.copyOf(parts);
        others = List.copyOf(others);
        times = List.copyOf(times);
        if (parts.size() < PAIR || parts.size() != others.size() || parts.size() != times.size()) {
            throw new IllegalArgumentException("no series: " + parts + " beside " + others);
        }
    }

    /** Returns the comparison. */
    public Comparison compared() {
        List<CountRange> ranges = new ArrayList<>(parts);
        ranges.addAll(others);
        for (int t = 0; t < parts.size(); t++) {
            if (parts.get(t).lowest() + others.get(t).lowest() == 0) {
                return new Comparison.Silent(
                        parts.get(t).plus(others.get(t)).isExact()
                                ? Reason.NOTHING_COUNTED
                                : Reason.COUNTIES_DIFFER);
            }
        }
        return Extremes.of(ranges, this::outcome)
                .orElse(new Comparison.Silent(Reason.COUNTIES_DIFFER));
    }

    private List<TestOutcome> outcome(long[] counts) {
        int periods = parts.size();
        long[] part = new long[periods];
        long[] whole = new long[periods];
        for (int t = 0; t < periods; t++) {
            part[t] = counts[t];
            whole[t] = counts[t] + counts[periods + t];
        }
        int[] at = times.stream().mapToInt(Integer::intValue).toArray();
        return List.of(periods == PAIR ? pair(part, whole) : CochranArmitage.of(part, whole, at));
    }

    private static TestOutcome pair(long[] part, long[] whole) {
        Newcombe shares = new Newcombe(part[0], whole[0], part[1], whole[1]);
        return new TestOutcome(
                shares.probability(),
                shares.difference(),
                shares.difference(),
                Optional.of(shares.estimate()));
    }
}
