package org.csecprogress.disclosure.text;

/**
 * A passage of a text that could tell a count.
 *
 * @param start where it begins
 * @param end where it ends, exclusive
 * @param kind why it is flagged
 */
public record Flag(int start, int end, Kind kind) {
    /** Why a passage is flagged. */
    public enum Kind {
        /** Digits. */
        NUMBER,
        /** A number, an ordinal or a quantity in words. */
        NUMBER_WORD,
        /** A part of a whole. */
        FRACTION,
        /** A percentage. */
        PERCENTAGE,
        /** More or less than something else, or the most, or the only one. */
        COMPARISON
    }

    public Flag {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a flag from " + start + " to " + end);
        }
    }
}
