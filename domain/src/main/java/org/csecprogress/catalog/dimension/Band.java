package org.csecprogress.catalog.dimension;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of whole days, both ends included.
 *
 * @param lower the fewest days
 * @param upper the most days; empty if open
 */
public record Band(int lower, OptionalInt upper) {
    private static final Pattern FORMAT =
            Pattern.compile("lower (\\d{1,6}), (?:upper (\\d{1,6})|open)");

    public Band {
        if (lower < 0 || (upper.isPresent() && upper.getAsInt() < lower)) {
            throw new IllegalArgumentException("a band ends before it begins: " + lower);
        }
    }

    /** Returns the band in a category's note, if it states one. */
    public static Optional<Band> parse(String note) {
        Matcher matcher = FORMAT.matcher(note);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String upper = matcher.group(2);
        return Optional.of(
                new Band(
                        Integer.parseInt(matcher.group(1)),
                        upper == null
                                ? OptionalInt.empty()
                                : OptionalInt.of(Integer.parseInt(upper))));
    }
}
