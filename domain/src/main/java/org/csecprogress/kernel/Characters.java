package org.csecprogress.kernel;

import java.util.Locale;
import java.util.Optional;

/**
 * Checks the length and the characters of free text, for every way in. The limits fit both
 * databases: one counts characters, the other UTF-16 units.
 */
public final class Characters {
    private Characters() {}

    /**
     * Returns the number of characters. A character outside the basic plane counts once, and so
     * does a line break that a browser sends as two.
     *
     * <p>Each takes at most two units, so a column of twice that size fits in any database.
     */
    public static int count(String text) {
        int breaks = 0;
        for (int at = text.indexOf("\r\n"); at >= 0; at = text.indexOf("\r\n", at + 2)) {
            breaks++;
        }
        return text.codePointCount(0, text.length()) - breaks;
    }

    /**
     * Returns the first character that no text may contain: a control character other than a tab or
     * line break, or half a surrogate pair. Databases refuse or change them in different ways.
     *
     * @return its number, such as {@code U+0000}; empty if all are allowed
     */
    public static Optional<String> unkeepable(String text) {
        return text.codePoints()
                .filter(Characters::isUnkeepable)
                .mapToObj(found -> String.format(Locale.ROOT, "U+%04X", found))
                .findFirst();
    }

    /** Returns the text without NUL, which no keyboard can type and PostgreSQL cannot store. */
    public static String withoutNul(String text) {
        return text.replace("\0", "");
    }

    private static boolean isUnkeepable(int character) {
        boolean half = Character.getType(character) == Character.SURROGATE;
        boolean layout = character == '\t' || character == '\n' || character == '\r';
        return half || (Character.isISOControl(character) && !layout);
    }
}
