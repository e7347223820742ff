package org.csecprogress.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.csecprogress.statistics.distribution.Interval;

/**
 * The change of a figure between two periods.
 *
 * @param verdict the verdict on the change
 * @param reason why there is no comparison; empty if there is one
 * @param difference later minus earlier: a count, or for shares a part of 1; empty if there is no
 *     comparison at all
 * @param effect size of the change with a 95 % confidence interval that is not corrected for other
 *     tests: for events the ratio of later to earlier, for shares the difference
 * @param probability p-value, corrected for the number of tests; empty if not tested
 */
public record Change(
        Verdict verdict,
        Optional<Reason> reason,
        OptionalDouble difference,
        Optional<Estimate> effect,
        OptionalDouble probability) {
    public Change {
        if ((verdict == Verdict.NOT_COMPARED) != reason.isPresent()
                || reason.isPresent() == probability.isPresent()) {
            throw new IllegalArgumentException("a verdict without its grounds: " + verdict);
        }
    }

    static Change notCompared(Reason reason, OptionalDouble difference) {
        return new Change(
                Verdict.NOT_COMPARED,
                Optional.of(reason),
                difference,
                Optional.empty(),
                OptionalDouble.empty());
    }

    /**
     * Returns a tested change.
     *
     * @param difference later minus earlier
     * @param direction positive for an increase of the tested quantity
     * @param probability p-value, corrected for the number of tests
     */
    static Change tested(
            double difference, double direction, Optional<Estimate> effect, double probability) {
        Verdict verdict = Verdict.NO_CLEAR_CHANGE;
        if (probability < Interval.ALPHA) {
            verdict = direction > 0 ? Verdict.CLEARLY_UP : Verdict.CLEARLY_DOWN;
        }
        return new Change(
                verdict,
                Optional.empty(),
                OptionalDouble.of(difference),
                effect,
                OptionalDouble.of(probability));
    }
}
