package org.csecprogress.privacyscreen;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds dates of birth: a date beside a word for birth or after a person, a birthday, and a numeric
 * date in a sentence without words for what an office does.
 */
final class BirthDates {
    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero"
                    + "|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre"
                    + "|diciembre)\\b\\.?";
    private static final String NUMERIC =
            "(?<![\\d/.\\-])\\d{1,2}(?<mark>[/.\\-])\\d{1,2}\\k<mark>(?:\\d{4}|\\d{2})(?![\\d/\\-])";
    private static final String WITHOUT_YEAR =
            "(?:" + MONTH + " \\d{1,2}(?:st|nd|rd|th)?\\b|\\d{1,2} (?:de )?" + MONTH + ")";
    private static final String DATE =
            "(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2} ?[/.\\-] ?\\d{1,2} ?[/.\\-] ?\\d{2,4}|\\b\\d{8}\\b|"
                    + WITHOUT_YEAR
                    + ",?(?: del?)? ?\\d{4}|\\b"
                    + MONTH
                    + "(?: del?)? (?:19|20)\\d{2})";
    private static final String BIRTH =
            "\\b(?:born|birth ?da(?:te|y)|date of birth|d[. ]?o[. ]?b\\b|b\\.(?= ?\\d)|naci[oó]"
                    + "|nacid[oa]|nacimiento|cumplea[nñ]os|cumplen? a[nñ]os)";
    private static final String BIRTHDAY =
            "(?:\\bbirthdays?\\b|\\bb-?days?\\b|\\b(?:turn(?:ed|s|ing)?|(?:will be|is)(?= \\d{1,2} on)) \\d{1,2}\\b"
                    + "|\\bcumplea[nñ]os\\b|\\bcumpl(?:e|en|i[oó]|ir[aá])(?: \\d{1,2})?(?: a[nñ]os)?\\b)";
    private static final String PERSON =
            "\\b(?:youth|girl|boy|child|minor|victim|survivor|teen|client|daughter|son|twins|siblings"
                    + "|she|he|joven|niñ[oa]|menor|v[ií]ctima|hij[oa]|client[ae]|gemel[ao]s)";

    private static final Pattern BESIDE =
            Pattern.compile(
                    BIRTH
                            + ".{0,40}?"
                            + DATE
                            + "|"
                            + DATE
                            + ".{0,20}?"
                            + BIRTH
                            + "|"
                            + BIRTHDAY
                            + "[^.;]{0,24}?(?:"
                            + WITHOUT_YEAR
                            + "|\\b\\d{1,2}/\\d{1,2}\\b)"
                            + "|"
                            + PERSON
                            + "[ ,]*\\("
                            + DATE,
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    private static final Pattern BARE = Pattern.compile(NUMERIC);
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}¿¡])|\\R");

    /** Words for what an office does on a date. */
    private static final Pattern OFFICE =
            Pattern.compile(
                    "\\b(?:dates|fechas|workshops?|sessions?|taller|sesion|meetings?|met\\b|meets|effect|sign|adopt|approv|amend|revis|replac|expir|end(?:s|ed)?\\b"
                            + "|beg[ai]n|start|train|pull|extract|generat|download|export|run on|ran on"
                            + "|mov|open|clos|due|deadline|submit|resubmit|report|as of|since|until"
                            + "|through|between|launch|implement|issu|publish|post|vot|pass|held|took"
                            + "|hired?|vacan|audit|review|updat|convert|switch|memo|letter|version"
                            + "|reuni|vigor|firm|adopt|aprob|reform|sustitu|venc|termin|comenz|empez"
                            + "|inici|capacit|abri|cerr|envi|inform|desde|hasta|public|revis|actualiz)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private BirthDates() {}

    static Optional<String> find(String text) {
        Matcher beside = BESIDE.matcher(text);
        return beside.find() ? Optional.of(beside.group()) : bare(text);
    }

    private static Optional<String> bare(String text) {
        for (String sentence : SENTENCE.split(text, -1)) {
            Matcher date = BARE.matcher(sentence);
            if (date.find() && !OFFICE.matcher(sentence).find()) {
                return Optional.of(date.group());
            }
        }
        return Optional.empty();
    }
}
