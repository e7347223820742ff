package org.csecprogress.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * The publication scoring criteria of one edition of the CalHHS Data De-Identification Guidelines:
 * points for how few the events are, how small the place is, how short the time and how fine the
 * detail. Data, since an edition changes them.
 *
 * @param edition number of the edition
 * @param bands every line of its table, in its order
 */
public record ScoringCriteria(int edition, List<Band> bands) {
    /** Variable of the number of events in the smallest cell that is not empty. */
    static final String EVENTS = "EVENTS";

    /** Variable of the number of people who live in the place. */
    static final String RESIDENCE = "RESIDENCE_GEO";

    /** Variable of the length of time. */
    static final String TIME = "TIME";

    /** Variable of how many others are crossed. */
    static final String INTERACTION = "INTERACTION";

    /**
     * One line of the table.
     *
     * @param variable what is scored
     * @param characteristic the guidelines' words for it
     * @param key its key, or the empty string where it is told by numbers
     * @param low least number that it is about, where it is told by numbers
     * @param high greatest number, empty where there is no limit
     * @param points what it adds to the score
     */
    public record Band(
            String variable,
            String characteristic,
            String key,
            OptionalLong low,
            OptionalLong high,
            int points) {
        private boolean holds(long number) {
            return low.isPresent()
                    && number >= low.getAsLong()
                    && (high.isEmpty() || number <= high.getAsLong());
        }
    }

    public ScoringCriteria {
        bands = List.copyOf(bands);
    }

    /**
     * The line about a number.
     *
     * @throws IllegalArgumentException if the edition has none: a number that nobody scored must
     *     not pass for harmless
     */
    Band about(String variable, long number) {
        return one(variable, band -> band.holds(number))
                .orElseThrow(() -> missing(variable, Long.toString(number)));
    }

    /**
     * The line of that key.
     *
     * @throws IllegalArgumentException if the edition has none
     */
    Band about(String variable, String key) {
        return one(variable, band -> band.key().equals(key))
                .orElseThrow(() -> missing(variable, key));
    }

    private Optional<Band> one(String variable, Predicate<Band> fits) {
        return bands.stream().filter(b -> b.variable().equals(variable)).filter(fits).findFirst();
    }

    private IllegalArgumentException missing(String variable, String what) {
        return new IllegalArgumentException(
                "edition " + edition + " has no points of " + variable + " for " + what);
    }
}
