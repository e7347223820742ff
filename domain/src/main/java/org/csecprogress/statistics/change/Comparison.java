package org.csecprogress.statistics.change;

import java.util.List;
import java.util.OptionalDouble;
import org.csecprogress.statistics.Reason;

/** A figure in two or more periods, ready to be judged. */
public sealed interface Comparison {
    /**
     * Figures that cannot be compared.
     *
     * @param reason why
     */
    record Silent(Reason reason) implements Comparison {}

    /**
     * Counts in which each county counts a youth once. Their difference is stated without a test,
     * because the variation by chance is not known.
     *
     * @param difference last minus first; empty if it is not public
     */
    record Unduplicated(OptionalDouble difference) implements Comparison {}

    /**
     * Figures that are tested.
     *
     * @param outcomes one for exact counts; otherwise those at the extremes of what they may be
     */
    record Tested(List<TestOutcome> outcomes) implements Comparison {
        public Tested {
            outcomes = List.copyOf(outcomes);
            if (outcomes.isEmpty()) {
                throw new IllegalArgumentException("nothing was tested");
            }
        }

        boolean isExact() {
            return outcomes.size() == 1;
        }

        /** Returns the smallest p-value that the figures may have. */
        double least() {
            return outcomes.stream().mapToDouble(TestOutcome::probability).min().orElseThrow();
        }

        /** Returns the largest p-value, and 1 if not even the direction is known. */
        double most() {
            boolean rises = outcomes.stream().allMatch(outcome -> outcome.direction() > 0);
            boolean falls = outcomes.stream().allMatch(outcome -> outcome.direction() < 0);
            return rises || falls || isExact()
                    ? outcomes.stream().mapToDouble(TestOutcome::probability).max().orElseThrow()
                    : 1;
        }
    }
}
