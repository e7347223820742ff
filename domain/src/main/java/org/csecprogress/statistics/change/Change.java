package org.csecprogress.statistics.change;

import java.util.Optional;
import java.util.OptionalDouble;
import org.csecprogress.statistics.Estimate;
import org.csecprogress.statistics.Reason;
import org.csecprogress.statistics.distribution.Interval;

/**
 * The change of a figure over time.
 *
 * @param verdict the verdict on the change
 * @param reason why there is no comparison; empty if there is one
 * @param difference last minus first: a count, or for shares a part of 1; empty if there is no
 *     comparison at all, or if it is not public
 * @param effect size of the change with a 95 % confidence interval that is not corrected for other
 *     tests: of two counts the ratio of later to earlier, of two shares the difference, of a trend
 *     the same for one step; empty if a count is known by its range alone
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

    /** Whether it is more than chance explains. */
    public boolean isClear() {
        return verdict == Verdict.CLEARLY_UP || verdict == Verdict.CLEARLY_DOWN;
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
     * Returns a tested change of exact counts.
     *
     * @param probability p-value, corrected for the number of tests
     */
    static Change tested(TestOutcome outcome, double probability) {
        return new Change(
                verdict(outcome.direction(), probability),
                Optional.empty(),
                OptionalDouble.of(outcome.difference()),
                outcome.effect(),
                OptionalDouble.of(probability));
    }

    /** Returns a tested change of counts of which only the range is known. */
    static Change bounded(double direction, double probability) {
        return new Change(
                verdict(direction, probability),
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalDouble.of(probability));
    }

    private static Verdict verdict(double direction, double probability) {
        if (probability >= Interval.ALPHA) {
            return Verdict.NO_CLEAR_CHANGE;
        }
        return direction > 0 ? Verdict.CLEARLY_UP : Verdict.CLEARLY_DOWN;
    }
}
