package org.csecprogress.privacyscreen;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds e-mail addresses and phone numbers, except those of hotlines. */
final class ContactDetails {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Parts of an address whose signs are written out, as in "name at host dot com". */
    private static final String BOX = "[\\p{L}\\d._%+\\-]{1,64} ?";

    private static final String HOST = " ?[\\p{L}\\d\\-]{1,63}";
    private static final Pattern EMAIL =
            Pattern.compile(
                    "[\\p{L}\\d._%+\\-]{1,64}@[\\p{L}\\d\\-]{1,63}(?: ?\\.[\\p{L}\\d\\-]{1,63}){0,4}"
                            + " ?\\.\\p{L}{2,24}"
                            // An account of a social network; the address of a figure has a code
                            // before the @.
                            + "|(?<![\\p{L}\\d])@[\\p{L}_][\\p{L}\\d._\\-]{1,63}"
                            + "|"
                            + BOX
                            + "[(\\[{] ?(?:at|arroba) ?[)\\]}]"
                            + HOST
                            + "|"
                            + BOX
                            + "\\b(?:at|arroba)\\b"
                            + HOST
                            + " ?\\b(?:dot|punto)\\b ?\\p{L}{2,24}",
                    FLAGS);

    private static final Pattern PHONE =
            Pattern.compile(
                    // Not within a longer number, except for a 1 before the area code.
                    "(?<!\\d)(?<!\\d\\d-)"
                            + "(?:\\((?<a>\\d{3})\\) ?|(?<b>\\d{3})(?: ?[.\\-/] ?| ))"
                            + "\\d{3}(?: ?[.\\-] ?| ?)\\d{4}(?![\\d-])"
                            // The exchange of a seven-digit number begins with 2 or more.
                            + "|(?<![\\d-])[2-9]\\d{2}[.\\-]\\d{4}(?![\\d-])"
                            + "|(?<!\\d)(?<c>\\d{3})\\d{7}(?!\\d)");

    /** Toll-free numbers never belong to a person. */
    private static final Pattern TOLL_FREE = Pattern.compile("8(?:00|33|44|55|66|77|88)");

    private static final Pattern HOTLINE =
            Pattern.compile(
                    "(?:hot ?line|help ?line|crisis line|l[ií]nea(?: directa| de ayuda| de crisis)?)"
                            + "(?: (?:number|is|at|on|es|al|el|n[uú]mero)){0,2}[ ,:]{0,2}$",
                    FLAGS);

    private ContactDetails() {}

    static Optional<String> email(String text) {
        return EMAIL.matcher(text).results().map(found -> found.group()).findFirst();
    }

    static Optional<String> phone(String text) {
        Matcher matcher = PHONE.matcher(text);
        while (matcher.find()) {
            if (!isTollFree(matcher) && !isHotline(text, matcher.start())) {
                return Optional.of(matcher.group().strip());
            }
        }
        return Optional.empty();
    }

    private static boolean isTollFree(Matcher found) {
        for (String group : new String[] {"a", "b", "c"}) {
            String area = found.group(group);
            if (area != null && TOLL_FREE.matcher(area).matches()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHotline(String text, int start) {
        return HOTLINE.matcher(text.substring(Math.max(0, start - 60), start)).find();
    }
}
