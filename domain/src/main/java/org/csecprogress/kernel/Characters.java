package org.csecprogress.kernel;

import java.util.Locale;
import java.util.Optional;

/**
 * Free text as people count it and as it can be kept: the one rule for every door and for both
 * databases, of which one counts characters and the other the units that a character takes.
 */
public final class Characters {
    private Characters() {}

    /**
     * How many characters a text has. One outside the basic plane is one, and so is a line break
     * that a browser sends as two.
     *
     * <p>Each takes two units at most, so a column of twice the number holds them in any database.
     */
    public static int count(String text) {
        int breaks = 0;
        for (int at = text.indexOf("\r\n"); at >= 0; at = text.indexOf("\r\n", at + 2)) {
            breaks++;
        }
        return text.codePointCount(0, text.length()) - breaks;
    }

    /**
     * The first character that no text may hold: one that controls a machine, other than a tab or a
     * line break, or half of a character. Databases refuse or change them, each in its own way.
     *
     * @return its number, such as {@code U+0000}, or nothing where all can be kept
     */
    public static Optional<String> unkeepable(String text) {
        return text.codePoints()
                .filter(Characters::isUnkeepable)
                .mapToObj(found -> String.format(Locale.ROOT, "U+%04X", found))
                .findFirst();
    }

    private static boolean isUnkeepable(int character) {
        boolean half = Character.getType(character) == Character.SURROGATE;
        boolean layout = character == '\t' || character == '\n' || character == '\r';
        return half || (Character.isISOControl(character) && !layout);
    }
}
