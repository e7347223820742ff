package org.csecprogress.catalog.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A county's name as people type it. Accents, case, punctuation and the words "County" or "Condado
 * de" don't matter.
 */
final class CountyName {
    /** More is not read: the time to sort marks grows with the square of their number. */
    private static final int LONGEST = 120;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Words before or after a name that are not part of it, in both languages. */
    private static final Pattern TITLE =
            Pattern.compile("^(the )?(city and )?county of |^(el )?condado de | (county|co)$");

    private final String plain;

    private CountyName(String plain) {
        this.plain = plain;
    }

    /** Parses a typed name. */
    static CountyName of(String typed) {
        return new CountyName(TITLE.matcher(plain(typed)).replaceAll(""));
    }

    private static String plain(String text) {
        String read = text.substring(0, Math.min(text.length(), LONGEST));
        String apart = Normalizer.normalize(read, Normalizer.Form.NFKD);
        String letters = ACCENTS.matcher(apart).replaceAll("");
        return MARKS.matcher(letters).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    private static String together(String text) {
        return text.replace(" ", "");
    }

    /** Whether it equals this name, ignoring spaces. */
    boolean isAllOf(String name) {
        return together(plain).equals(together(plain(name)));
    }

    /** Whether this name, or one of its later words, starts with it. */
    boolean begins(String name) {
        String whole = plain(name);
        return !plain.isEmpty()
                && ((' ' + whole).contains(' ' + plain)
                        || together(whole).startsWith(together(plain)));
    }
}
