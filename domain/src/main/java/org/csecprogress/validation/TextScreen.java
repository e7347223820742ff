package org.csecprogress.validation;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what could name one youth in free text. It is a net, not a proof: names are seen by what
 * stands before them, since no list of names is complete and many names are also words.
 */
final class TextScreen {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String NUMERIC_DATE =
            "\\b\\d{1,2}[/\\-]\\d{1,2}[/\\-](?:\\d{4}|\\d{2})\\b";
    private static final String ANY_DATE =
            "(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.\\-]\\d{1,2}[/.\\-]\\d{2,4}"
                    + "|\\p{L}{3,10}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}"
                    + "|\\d{1,2} (?:de )?\\p{L}{3,10}(?: de)?,? \\d{4})";
    private static final String BIRTH =
            "\\b(?:born|birth ?da(?:te|y)|date of birth|d\\.?o\\.?b\\b|naci[oó]|nacid[oa]|nacimiento)";

    /** Two letters with points that are no one's initials. */
    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "U.S.", "P.L.", "L.A.", "S.F.", "D.C.", "P.O.", "A.M.", "P.M.", "M.D.", "R.N.",
                    "E.R.");

    /** What is searched for. */
    enum Kind {
        EMAIL("[\\p{L}\\d._%+\\-]{1,64}@[\\p{L}\\d.\\-]{1,190}\\.\\p{L}{2,24}", FLAGS),
        PHONE(
                "(?<![\\d-])(?:(?:\\(\\d{3}\\) ?|\\d{3}[ .\\-])\\d{3}[ .\\-]|\\d{3}[.\\-])\\d{4}(?![\\d-])"
                        + "|(?<!\\d)\\d{10}(?!\\d)",
                FLAGS),
        BIRTH_DATE(
                BIRTH
                        + ".{0,40}?"
                        + ANY_DATE
                        + "|"
                        + ANY_DATE
                        + ".{0,40}?"
                        + BIRTH
                        + "|"
                        + NUMERIC_DATE,
                FLAGS | Pattern.DOTALL),
        CASE_NUMBER(
                "\\b\\d{4}-\\d{4}-\\d{4}-\\d{7}\\b|\\b\\d{19}\\b|\\b\\d{3}-\\d{2}-\\d{4}\\b"
                        + "|\\b(?:JV|JD|DP|DK|CK)[ \\-]?\\d{3,}\\b"
                        + "|\\b(?:case|referral|docket|client|caso|expediente)\\b[ ]?"
                        + "(?:(?:number|no\\.?|num\\.?|n[uú]mero|id|#)[ ]?)?[:#]?[ ]?"
                        + "(?!(?:19|20)\\d{2}(?:-\\d{2,4})?\\b)[A-Z]{0,3}-?\\d[\\d\\-]{4,}",
                FLAGS),
        // Case matters here: a name begins with a capital, and a role before it does not.
        NAME(
                "\\b(?:youth|girl|boy|child|minor|victim|survivor|teen|daughter|son|joven|niñ[oa]"
                        + "|menor|v[ií]ctima|sobreviviente|hij[oa])"
                        + "(?:,? (?:is |was |who is )?(?:named|called|llamad[oa]|de nombre))?"
                        + ",? \\p{Lu}(?:\\p{Ll}+|\\.)(?: \\p{Lu}(?:\\p{Ll}+|\\.))?"
                        + "|\\b(?:Ms|Mr|Mrs|Miss|Sr|Sra|Srta)\\.? \\p{Lu}\\p{Ll}+"
                        + "|(?<![\\p{L}.])\\p{Lu}\\.[ ]?\\p{Lu}\\.(?! ?(?:\\p{Lu}\\.|\\d))(?![\\p{L}])",
                0);

        private final Pattern pattern;

        Kind(String pattern, int flags) {
            this.pattern = Pattern.compile(pattern, flags);
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
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        for (Kind kind : EnumSet.copyOf(kinds)) {
            Matcher matcher = kind.pattern.matcher(plain);
            while (matcher.find()) {
                if (kind != Kind.NAME || !isAbbreviation(matcher.group())) {
                    return Optional.of(new Hit(kind, matcher.group()));
                }
            }
        }
        return Optional.empty();
    }

    /** U.S., P.L. and the like are no initials. */
    private static boolean isAbbreviation(String found) {
        String letters = found.replace(" ", "");
        return ABBREVIATIONS.contains(letters);
    }
}
