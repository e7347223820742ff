package org.csecprogress.validation;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Finds what could name one youth in free text. It is a net, not a proof: how much it catches, and
 * how often it stops a sentence in which there is nothing, is measured on a corpus.
 */
final class TextScreen {
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final Pattern DASH = Pattern.compile("\\p{Pd}");

    /** What is searched for. */
    enum Kind {
        EMAIL(ContactDetails::email),
        PHONE(ContactDetails::phone),
        BIRTH_DATE(BirthDates::find),
        CASE_NUMBER(CaseNumbers::find),
        NAME(PersonNames::find);

        @SuppressWarnings("ImmutableEnumChecker") // always a method reference, which holds nothing
        private final Function<String, Optional<String>> finder;

        Kind(Function<String, Optional<String>> finder) {
            this.finder = finder;
        }
    }

    /**
     * Something found.
     *
     * @param kind what it looks like
     * @param near the words themselves
     */
    record Hit(Kind kind, String near) {}

    private TextScreen() {}

    /** The first thing found of those kinds, in their order. */
    static Optional<Hit> find(String text, Set<Kind> kinds) {
        String plain = plain(text);
        return EnumSet.copyOf(kinds).stream()
                .flatMap(kind -> kind.finder.apply(plain).map(near -> new Hit(kind, near)).stream())
                .findFirst();
    }

    /** Wide digits are digits, a dash is a dash, and what is not seen does not part what is. */
    private static String plain(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return DASH.matcher(UNSEEN.matcher(composed).replaceAll("")).replaceAll("-");
    }
}
