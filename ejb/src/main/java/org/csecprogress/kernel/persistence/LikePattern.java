package org.csecprogress.kernel.persistence;

import java.util.Locale;

/**
 * Patterns for searching typed text, in which no typed sign stands for others. Queries use them
 * without {@code escape}: the backslash is what both databases expect, and with a sign of its own
 * EclipseLink would write all values of the query into its text on H2.
 */
public final class LikePattern {
    private LikePattern() {}

    /** Returns a pattern that matches any lower-case text containing this one. */
    public static String containing(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return "%" + plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
