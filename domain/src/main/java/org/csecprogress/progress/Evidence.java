package org.csecprogress.progress;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a county gives as evidence of a milestone: a document of the portal, or a link or name in
 * words. In an answer it is one text.
 *
 * @param text the written form; empty for none
 */
public record Evidence(String text) {
    private static final Pattern DOCUMENT = Pattern.compile("document:(\\d{1,18})");

    public Evidence {
        if (text == null) {
            throw new IllegalArgumentException("no evidence is an empty text");
        }
    }

    /** A document of the portal by its key. */
    public static Evidence ofDocument(long id) {
        return new Evidence("document:" + id);
    }

    /** The key of the document, where it is one. */
    public OptionalLong document() {
        Matcher matcher = DOCUMENT.matcher(text);
        return matcher.matches()
                ? OptionalLong.of(Long.parseLong(matcher.group(1)))
                : OptionalLong.empty();
    }

    /** The address, where it is a link that a browser may follow safely. */
    public Optional<String> link() {
        boolean followed = text.startsWith("https://") || text.startsWith("http://");
        return followed && !text.contains(" ") ? Optional.of(text) : Optional.empty();
    }
}
