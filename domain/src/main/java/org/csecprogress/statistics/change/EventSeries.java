package org.csecprogress.statistics.change;

import java.util.List;
import java.util.Optional;
import org.csecprogress.statistics.RateRatio;
import org.csecprogress.statistics.Reason;
import org.csecprogress.statistics.distribution.PoissonTest;

/**
 * Events in two or more periods, oldest first, which may be added over counties and over time. Two
 * periods are compared by the exact test of two counts, more by their trend.
 *
 * @param counts in each period
 * @param exposures days of each period, or what else its rate is per
 * @param times of the periods, rising, because a trend may lack some between
 */
public record EventSeries(List<CountRange> counts, List<Double> exposures, List<Integer> times) {
    private static final int PAIR = 2;

    public EventSeries {
        counts = List.copyOf(counts);
        exposures = List.copyOf(exposures);
        times = List.copyOf(times);
        if (counts.size() < PAIR
                || counts.size() != exposures.size()
                || counts.size() != times.size()) {
            throw new IllegalArgumentException("no series: " + counts + " per " + exposures);
        }
    }

    /** Returns the comparison. */
    public Comparison compared() {
        if (!exposures.stream().allMatch(RateRatio::isExposure)) {
            return new Comparison.Silent(Reason.NO_POPULATION);
        }
        Optional<Comparison> found =
                Extremes.of(counts, counts.size() == PAIR ? this::pair : this::trend);
        return found.orElse(new Comparison.Silent(Reason.COUNTIES_DIFFER));
    }

    private List<TestOutcome> pair(long[] events) {
        double before = exposures.get(0);
        double after = exposures.get(1);
        return List.of(
                new TestOutcome(
                        PoissonTest.probability(events[0], before, events[1], after),
                        events[1] / after - events[0] / before,
                        (double) (events[1] - events[0]),
                        events[0] == 0
                                ? Optional.empty()
                                : Optional.of(
                                        RateRatio.estimate(events[1], after, events[0], before))));
    }

    /**
     * Returns the trend. Counts between two extremes may lie nearer to a line than at either, so
     * where counts are open, each extreme is judged as if they all lay on the line, too.
     */
    private List<TestOutcome> trend(long[] events) {
        double[] per = exposures.stream().mapToDouble(Double::doubleValue).toArray();
        int[] at = times.stream().mapToInt(Integer::intValue).toArray();
        TestOutcome own = PoissonTrend.of(events, per, at);
        return counts.stream().allMatch(CountRange::isExact)
                ? List.of(own)
                : List.of(own, PoissonTrend.ofChance(events, per, at));
    }
}
