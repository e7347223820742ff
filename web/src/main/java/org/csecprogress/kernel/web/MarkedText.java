package org.csecprogress.kernel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with links and emphasis, written {@code [label](address)} and {@code **strong**}.
 * Whole sentences can stay in the message files, and no markup is ever interpreted.
 */
public final class MarkedText {
    /** The marks, with the addresses that a link may have: telephone, mail, https and this site. */
    private static final Pattern MARK =
            Pattern.compile(
                    "\\[([^\\]]+)]\\(((?:tel:|mailto:|https://|/|#)[^)\\s]*)\\)|\\*\\*([^*]+)\\*\\*");

    private MarkedText() {}

    /**
     * One part of a sentence.
     *
     * @param text its text
     * @param href the address of a link, or empty
     * @param strong whether it is emphasized
     */
    public record Part(String text, String href, boolean strong) {
        /** Whether it is a link. */
        public boolean isLink() {
            return !href.isEmpty();
        }
    }

    /** Splits a sentence into its parts. */
    public static List<Part> parse(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = MARK.matcher(text);
        int from = 0;
        while (matcher.find()) {
            addPlain(parts, text.substring(from, matcher.start()));
            parts.add(
                    matcher.group(1) != null
                            ? new Part(matcher.group(1), matcher.group(2), false)
                            : new Part(matcher.group(3), "", true));
            from = matcher.end();
        }
        addPlain(parts, text.substring(from));
        return parts;
    }

    private static void addPlain(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, "", false));
        }
    }
}
