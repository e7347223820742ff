package org.csecprogress.publication;

import java.util.Comparator;
import java.util.Optional;
import org.csecprogress.kernel.CountyCode;

/**
 * Who wrote a public text: a county in its filing, or CDSS about the release.
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

    /** A county. */
    public static TextAuthor of(CountyCode county) {
        return new TextAuthor(county.value());
    }

    /** What stands in an address, where it names an author. */
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

    /** The county that wrote it; nothing where CDSS did. */
    public Optional<CountyCode> county() {
        return isState() ? Optional.empty() : Optional.of(new CountyCode(code));
    }

    /** The state comes first, then the counties by their codes. */
    @Override
    public int compareTo(TextAuthor other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return code;
    }
}
