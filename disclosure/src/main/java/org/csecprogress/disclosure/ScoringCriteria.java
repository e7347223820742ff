package org.csecprogress.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * The publication scoring criteria of one edition of the CalHHS Data De-Identification Guidelines:
 * points for few events, a small place, a short time and fine detail. They are data, because
 * editions differ.
 *
 * @param edition number of the edition
 * @param bands every line of the edition's table, in order
 */
public record ScoringCriteria(int edition, List<Band> bands) {
    /** Variable of the number of events in the smallest non-empty cell. */
    static final String EVENTS = "EVENTS";

    /** Variable of the number of residents of the place. */
    static final String RESIDENCE = "RESIDENCE_GEO";

    /** Variable of the length of time. */
    static final String TIME = "TIME";

    /** Variable of the number of other variables that are crossed. */
    static final String INTERACTION = "INTERACTION";

    /**
     * One line of the table.
     *
     * @param variable the variable
     * @param characteristic the guidelines' words for it
     * @param key the key, or the empty string if the line has a range of numbers
     * @param low least number of the range, if there is one
     * @param high greatest number of the range; empty if there is no limit
     * @param points points for the score
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
     * Returns the line for a number.
     *
     * @throws IllegalArgumentException if the edition has none, because an unscored number must not
     *     pass as harmless
     */
    Band about(String variable, long number) {
        return one(variable, band -> band.holds(number))
                .orElseThrow(() -> missing(variable, Long.toString(number)));
    }

    /**
     * Returns the line with that key.
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
