package org.csecprogress.privacyscreen;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Screens free text for what could identify a youth. It cannot catch everything: a corpus measures
 * how much it catches and how often it stops a harmless sentence.
 */
public final class TextScreen {
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final Pattern DASH = Pattern.compile("\\p{Pd}");

    /** The kinds of identifiers. */
    public enum Kind {
        EMAIL(false, ContactDetails::email),
        PHONE(true, ContactDetails::phone),
        BIRTH_DATE(true, BirthDates::find),
        CASE_NUMBER(true, CaseNumbers::find),
        NAME(false, PersonNames::find);

        private final boolean ofDigits;

        @SuppressWarnings("ImmutableEnumChecker") // always a stateless method reference
        private final Function<String, Optional<String>> finder;

        /**
         * @param ofDigits whether it has a digit at least; most texts have none, and are not
         *     searched
         */
        Kind(boolean ofDigits, Function<String, Optional<String>> finder) {
            this.ofDigits = ofDigits;
            this.finder = finder;
        }
    }

    /**
     * An identifier that was found.
     *
     * @param kind the kind that it resembles
     * @param near the matching text
     */
    public record Hit(Kind kind, String near) {}

    private TextScreen() {}

    /** Returns the first match of those kinds, in the order of the kinds. */
    public static Optional<Hit> find(String text, Set<Kind> kinds) {
        String plain = plain(text);
        boolean digits = plain.chars().anyMatch(sign -> sign >= '0' && sign <= '9');
        return EnumSet.copyOf(kinds).stream()
                .filter(kind -> digits || !kind.ofDigits)
                .flatMap(kind -> kind.finder.apply(plain).map(near -> new Hit(kind, near)).stream())
                .findFirst();
    }

    /** Makes full-width digits and dashes plain, and removes invisible characters. */
    private static String plain(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return DASH.matcher(UNSEEN.matcher(composed).replaceAll("")).replaceAll("-");
    }
}
