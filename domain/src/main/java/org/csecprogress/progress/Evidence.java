package org.csecprogress.progress;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A county's evidence of a milestone: a document of the portal, or a link or name as text. An
 * answer stores it as one text.
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

    /** Returns the evidence for a document of the portal. */
    public static Evidence ofDocument(long id) {
        return new Evidence("document:" + id);
    }

    /** Returns the key of the document, if it is one. */
    public OptionalLong document() {
        Matcher matcher = DOCUMENT.matcher(text);
        return matcher.matches()
                ? OptionalLong.of(Long.parseLong(matcher.group(1)))
                : OptionalLong.empty();
    }

    /** Returns the URL, if it is a link that a browser may follow safely. */
    public Optional<String> link() {
        boolean followed = text.startsWith("https://") || text.startsWith("http://");
        return followed && !text.contains(" ") ? Optional.of(text) : Optional.empty();
    }
}
