package org.csecprogress.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The change of a figure between two periods.
 *
 * @param verdict what is said of it
 * @param reason why it is not compared, where it is not
 * @param difference after less before: a count, or for shares a part of 1; nothing where no
 *     comparison is made at all
 * @param effect how large the change is, with its own interval of 95 % confidence, which knows
 *     nothing of other tests: for events the ratio of after to before, for shares the difference
 * @param probability how probable so large a change is by chance, corrected for the number of
 *     tests; where it was tested
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
     * A change that was tested.
     *
     * @param difference after less before
     * @param direction above 0 where what is tested went up
     * @param probability corrected for the number of tests
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
