package org.csecprogress.privacyscreen;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the numbers under which an office keeps one person: cases, clients, reports, court files.
 * Years, Judicial Council forms, sections of law and contracts do not count.
 */
final class CaseNumbers {
    /** Prefixes of juvenile court numbers: JV, J and others, depending on the county. */
    private static final String PREFIX = "(?:JV|JD|JW|JUV|DP|DK|CK|PJ|J)";

    private static final Pattern FORMS =
            Pattern.compile(
                    // The two formats of the state's child welfare system, and Social Security
                    // numbers.
                    "\\b\\d{4}-\\d{4}-\\d{4}-\\d{7}\\b|\\b\\d{19}\\b|\\b\\d{3}-\\d{2}-\\d{4}\\b"
                            + "|\\b\\d{2}[ \\-]?"
                            + PREFIX
                            + "[ \\-]?\\d{3,}[A-Z]?\\b"
                            + "|\\b(?:JC)?"
                            + PREFIX
                            + "[ \\-]?(?:\\d{4,}|\\d{2,4}-\\d{2,})\\b"
                            // An immigration number.
                            + "|\\bA[# \\-]?\\d{3}[ \\-]?\\d{3}[ \\-]?\\d{3}\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final String OWNER =
            "(?:#|\\b(?:case|referral|docket|client|petition|file|booking|warrant|incident|report"
                    + "|record|citation|complaint|cin|ssn|social security|sid|pin|mrn|cii|ncmec|id"
                    + "|medi-?cal|licen[cs]e|passport|cws|caso|expediente|remisi[oó]n|denuncia"
                    + "|petici[oó]n|informe|folio|cliente|registro|seguro social|licencia"
                    + "|pasaporte)\\b)";
    private static final String LINK =
            "(?:[ :#().,]|\\b(?:number|no|num|n[uú]m|n[uú]mero|id|is|was|es|fue|report|de)\\b){0,8}";

    /** Excludes years, fiscal years and dates. */
    private static final String NO_YEAR =
            "(?<![\\p{L}\\d])(?!(?:19|20)\\d{2}(?:-\\d{2,4}|-\\d{2}-\\d{2})?(?![\\d\\-]))";

    private static final Pattern OWNED =
            Pattern.compile(
                    OWNER
                            + LINK
                            + NO_YEAR
                            + "(?:[A-Z]{0,4}-?\\d[\\d\\-]{4,}[A-Z]?|\\d{3} \\d{2} \\d{4})\\b"
                            + "|\\b(?:cases|files|referrals|casos|expedientes|remisiones) "
                            + NO_YEAR
                            + "\\d{2}-\\d{4,}\\b",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private CaseNumbers() {}

    static Optional<String> find(String text) {
        for (Pattern pattern : new Pattern[] {FORMS, OWNED}) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                return Optional.of(matcher.group());
            }
        }
        return Optional.empty();
    }
}
