package org.csecprogress.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.csecprogress.statistics.distribution.Holm;

/** Judges all changes that are reported together. */
public final class Changes {
    private Changes() {}

    /**
     * Returns the verdicts, in the order of the comparisons. The 5 % level applies to all tests
     * together ({@link Holm}); figures that are not compared are not tests.
     *
     * @param comparisons all comparisons that one release reports
     */
    public static List<Change> of(List<Comparison> comparisons) {
        List<Comparison.Tested> tested = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            if (comparison instanceof Comparison.Tested test && test.obstacle().isEmpty()) {
                tested.add(test);
            }
        }
        double[] corrected =
                Holm.adjusted(
                        tested.stream().mapToDouble(Comparison.Tested::probability).toArray());
        List<Change> changes = new ArrayList<>();
        int next = 0;
        for (Comparison comparison : comparisons) {
            Optional<Reason> obstacle = comparison.obstacle();
            if (obstacle.isPresent()) {
                changes.add(Change.notCompared(obstacle.get(), OptionalDouble.empty()));
            } else if (comparison instanceof Comparison.Tested test) {
                changes.add(
                        Change.tested(
                                test.difference(),
                                test.direction(),
                                test.effect(),
                                corrected[next++]));
            } else {
                changes.add(
                        Change.notCompared(
                                Reason.UNDUPLICATED, OptionalDouble.of(comparison.difference())));
            }
        }
        return changes;
    }
}
