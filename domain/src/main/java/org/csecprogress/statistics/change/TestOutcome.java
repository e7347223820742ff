package org.csecprogress.statistics.change;

import java.util.Optional;
import org.csecprogress.statistics.Estimate;

/**
 * The outcome of a test on exact counts.
 *
 * @param probability p-value: the probability of a change at least as large by chance
 * @param direction positive for an increase, negative for a decrease
 * @param difference last minus first: a count, or for shares a part of 1
 * @param effect size of the change with its 95 % confidence interval: of two counts the ratio, of
 *     two shares the difference, of a trend the same for one step; empty if there is none
 */
record TestOutcome(
        double probability, double direction, double difference, Optional<Estimate> effect) {
    /** Returns the outcome of a series in which nothing was counted. */
    static TestOutcome nothing() {
        return new TestOutcome(1, 0, 0, Optional.empty());
    }
}
