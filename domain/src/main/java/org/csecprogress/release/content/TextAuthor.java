package org.csecprogress.release.content;

import java.util.Comparator;
import java.util.Optional;
import org.csecprogress.kernel.CountyCode;

/**
 * The author of a public text: a county in its filing, or CDSS on the release.
 *
 * @param code the county's code, or STATE as in the tables
 */
public record TextAuthor(String code) implements Comparable<TextAuthor> {
    /** CDSS. */
    public static final TextAuthor STATE = new TextAuthor("STATE");

    private static final Comparator<TextAuthor> ORDER =
            Comparator.comparing((TextAuthor author) -> !author.isState())
                    .thenComparing(TextAuthor::code);

    public TextAuthor {
        if (!isKnown(code)) {
            throw new IllegalArgumentException("no county and not the state: " + code);
        }
    }

    /** Returns the author for a county. */
    public static TextAuthor of(CountyCode county) {
        return new TextAuthor(county.value());
    }

    /** Returns the author that a URL names; empty if it names none. */
    public static Optional<TextAuthor> parse(String code) {
        return isKnown(code) ? Optional.of(new TextAuthor(code)) : Optional.empty();
    }

    private static boolean isKnown(String code) {
        return "STATE".equals(code) || CountyCode.isValid(code);
    }

    /** Whether CDSS wrote it. */
    public boolean isState() {
        return equals(STATE);
    }

    /** Returns the county that wrote it; empty for CDSS. */
    public Optional<CountyCode> county() {
        return isState() ? Optional.empty() : Optional.of(new CountyCode(code));
    }

    /** Orders the state first, then the counties by code. */
    @Override
    public int compareTo(TextAuthor other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return code;
    }
}
