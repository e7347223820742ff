package org.csecprogress.catalog.measure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The base of a measure's rate. The multiplier and its label both come from here, so they can't
 * differ.
 *
 * @param per the multiplier, such as 100,000 or 1,000
 * @param unit the unit of the base
 */
public record RateBase(int per, Unit unit) {
    /** The unit that events are divided by. */
    public enum Unit {
        /** Children of a place. */
        CHILDREN,
        /** Days in placement. */
        DAYS
    }

    private static final Pattern SHOWN =
            Pattern.compile("RATE_PER_([1-9]\\d{0,8})_(CHILDREN|DAYS)");

    public RateBase {
        if (per < 1) {
            throw new IllegalArgumentException("a rate is per at least one, was " + per);
        }
    }

    /**
     * Returns the base of a measure's rate, if it has one.
     *
     * @param show how the measure is shown, such as {@code RATE_PER_1000_DAYS}
     * @param populationPer base of its population rate, or 0
     */
    static Optional<RateBase> of(List<String> show, int populationPer) {
        if (populationPer > 0) {
            return Optional.of(new RateBase(populationPer, Unit.CHILDREN));
        }
        return show.stream()
                .map(SHOWN::matcher)
                .filter(Matcher::matches)
                .map(m -> new RateBase(Integer.parseInt(m.group(1)), Unit.valueOf(m.group(2))))
                .findFirst();
    }
}
