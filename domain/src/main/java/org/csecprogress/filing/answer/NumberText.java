package org.csecprogress.filing.answer;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers as people and spreadsheets write them. */
public final class NumberText {
    /** Longer than any figure; longer text is refused before the pattern is tried. */
    private static final int LONGEST = 40;

    private static final Pattern NUMBER =
            Pattern.compile("(?:\\d{1,20}|\\d{1,3}(?:[, ]\\d{3}){1,6})(?:\\.\\d{1,10})?");

    /** Full-width characters have a fixed distance from the plain ones. */
    private static final char FIRST_WIDE = '\uFF01';

    private static final char LAST_WIDE = '\uFF5E';
    private static final int WIDE = FIRST_WIDE - '!';

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF]+");

    private NumberText() {}

    /**
     * Trims and normalises spaces and makes full-width characters plain. Superscript, subscript and
     * circled digits stay as they are, because 1² is not 12.
     */
    public static String tidy(String raw) {
        String composed = Normalizer.normalize(raw, Normalizer.Form.NFC);
        StringBuilder plain = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char sign = composed.charAt(i);
            boolean wide = sign >= FIRST_WIDE && sign <= LAST_WIDE;
            plain.append(wide ? (char) (sign - WIDE) : sign);
        }
        return SPACES.matcher(plain).replaceAll(" ").strip();
    }

    /**
     * Parses a number that is not negative, with thousands separated by commas, by spaces or not at
     * all.
     */
    public static Optional<BigDecimal> parse(String tidied) {
        if (tidied.length() > LONGEST || !NUMBER.matcher(tidied).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(tidied.replace(",", "").replace(" ", "")));
    }

    /** Whether the number is in the range and needs no more than that many decimals. */
    public static boolean fits(BigDecimal number, BigDecimal min, BigDecimal max, int decimals) {
        return number.compareTo(min) >= 0
                && number.compareTo(max) <= 0
                && number.stripTrailingZeros().scale() <= decimals;
    }
}
