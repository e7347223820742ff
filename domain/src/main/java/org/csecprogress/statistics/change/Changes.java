package org.csecprogress.statistics.change;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.csecprogress.statistics.Reason;
import org.csecprogress.statistics.distribution.Holm;
import org.csecprogress.statistics.distribution.Interval;

/**
 * Judges all changes that a release may report. The 5 % level applies to all of them together
 * ({@link Holm}), and their number is fixed before the figures are known: one that turns out not to
 * be testable counts all the same.
 */
public final class Changes {
    private Changes() {}

    /**
     * Returns the verdicts, in the order of the comparisons.
     *
     * @param comparisons all comparisons that one release may report
     * @param tests how many of them could be tests, at least as many as are
     * @throws IllegalArgumentException if there are more tests than that
     */
    public static List<Change> of(List<Comparison> comparisons, int tests) {
        List<Comparison.Tested> tested = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            if (comparison instanceof Comparison.Tested test) {
                tested.add(test);
            }
        }
        double[] most =
                Holm.adjusted(
                        tested.stream().mapToDouble(Comparison.Tested::most).toArray(), tests);
        double[] least =
                Holm.adjusted(
                        tested.stream().mapToDouble(Comparison.Tested::least).toArray(), tests);
        List<Change> changes = new ArrayList<>();
        int next = 0;
        for (Comparison comparison : comparisons) {
            if (comparison instanceof Comparison.Silent silent) {
                changes.add(Change.notCompared(silent.reason(), OptionalDouble.empty()));
            } else if (comparison instanceof Comparison.Unduplicated unduplicated) {
                changes.add(Change.notCompared(Reason.UNDUPLICATED, unduplicated.difference()));
            } else if (comparison instanceof Comparison.Tested test) {
                changes.add(judged(test, most[next], least[next]));
                next++;
            }
        }
        return changes;
    }

    /**
     * Returns the verdict on one test. Where counts are known by their range alone, there is a
     * verdict only if it is the same for whatever they may be.
     *
     * @param most corrected p-value, as large as it may be
     * @param least corrected p-value, as small as it may be
     */
    private static Change judged(Comparison.Tested test, double most, double least) {
        TestOutcome outcome = test.outcomes().get(0);
        if (test.isExact()) {
            return Change.tested(outcome, most);
        }
        boolean sure = most < Interval.ALPHA || least >= Interval.ALPHA;
        return sure
                ? Change.bounded(outcome.direction(), most)
                : Change.notCompared(Reason.COUNTIES_DIFFER, OptionalDouble.empty());
    }
}
