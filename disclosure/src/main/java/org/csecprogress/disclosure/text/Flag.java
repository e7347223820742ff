package org.csecprogress.disclosure.text;

/**
 * A passage of a text that could disclose a count.
 *
 * @param start start index
 * @param end end index, exclusive
 * @param kind the reason for the flag
 */
public record Flag(int start, int end, Kind kind) {
    /** The reason for a flag. */
    public enum Kind {
        /** Digits. */
        NUMBER,
        /** A number, an ordinal or a quantity in words. */
        NUMBER_WORD,
        /** A part of a whole. */
        FRACTION,
        /** A percentage. */
        PERCENTAGE,
        /** More or less than something else, the most, or the only one. */
        COMPARISON
    }

    public Flag {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a flag from " + start + " to " + end);
        }
    }
}
