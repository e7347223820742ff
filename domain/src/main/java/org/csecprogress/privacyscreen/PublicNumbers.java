package org.csecprogress.privacyscreen;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers, in digits or in words of either language, in text that may become public. Years,
 * sections of law and names of tools do not count.
 */
public final class PublicNumbers {
    /** Numbers that are allowed. */
    public enum Allowed {
        YEAR,
        LAW_SECTION,
        TOOL_NAME
    }

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern YEAR =
            Pattern.compile("(?<![\\d.,$])(?:19|20)\\d{2}(?:[-–]\\d{2,4})?(?![\\d%]|[.,]\\d)");
    private static final Pattern LAW_SECTION =
            Pattern.compile(
                    "\\b(?:WIC|PC|AB|SB|ACL|ACIN|CFL|CFR|USC|U\\.S\\.C\\.|P\\.L\\.|PL|Pub\\. ?L\\."
                            + "|Gov\\.? Code|section|sections|secci[oó]n|art[ií]culo|§)"
                            + "[ ]?(?:§ ?)?(?:I-)?\\d[\\d.\\-]*(?:\\([a-z\\d]{1,4}\\))*",
                    FLAGS);
    private static final Pattern NUMBER =
            Pattern.compile(
                    "\\d[\\d.,]*"
                            + "|\\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
                            + "|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty"
                            + "|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?"
                            + "|dozens?|half|thirds|quarters|a third|a quarter|twice"
                            + "|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once"
                            + "|doce|trece|catorce|quince|diecis[eé]is|diecisiete|dieciocho"
                            + "|diecinueve|veint\\p{L}+|treinta|cuarenta|cincuenta|sesenta"
                            + "|setenta|ochenta|noventa|cien|ciento|cientos|mil|docenas?|mitad"
                            + "|tercio)\\b",
                    FLAGS);

    /** "Once" is English, but also the Spanish word for eleven. */
    private static final Pattern ENGLISH_ONCE = Pattern.compile("\\bonce\\b", FLAGS);

    private final Set<Allowed> allowed;
    private final List<Pattern> toolNames;

    /**
     * @param allowed numbers that are allowed
     * @param names labels of tools, which may contain numbers
     */
    public PublicNumbers(Set<Allowed> allowed, List<String> names) {
        this.allowed = Set.copyOf(allowed);
        List<String> longestFirst = new ArrayList<>(names);
        longestFirst.sort(Comparator.comparingInt(String::length).reversed());
        toolNames =
                longestFirst.stream()
                        .filter(name -> NUMBER.matcher(name).find())
                        .map(name -> Pattern.compile(Pattern.quote(name), FLAGS))
                        .toList();
    }

    /** Returns the first number in the text as written. */
    public Optional<String> first(String text) {
        String rest = Normalizer.normalize(text, Normalizer.Form.NFKC);
        if (allowed.contains(Allowed.TOOL_NAME)) {
            for (Pattern name : toolNames) {
                rest = blank(rest, name);
            }
        }
        if (allowed.contains(Allowed.LAW_SECTION)) {
            rest = blank(rest, LAW_SECTION);
        }
        if (allowed.contains(Allowed.YEAR)) {
            rest = blank(rest, YEAR);
        }
        if (isEnglish(rest)) {
            rest = blank(rest, ENGLISH_ONCE);
        }
        Matcher matcher = NUMBER.matcher(rest);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    private static String blank(String text, Pattern pattern) {
        return pattern.matcher(text).replaceAll(" ");
    }

    /** Whether the text has an English article or verb that Spanish lacks. */
    private static boolean isEnglish(String text) {
        return (" " + text.toLowerCase(Locale.ROOT)).matches("(?s).*\\W(?:the|a|an|is|are)\\W.*");
    }
}
