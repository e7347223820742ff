package org.csecprogress.release.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.csecprogress.kernel.Language;

/**
 * Detects whether a text is English or Spanish by the small words that only one of them has, so
 * that authors need not say.
 */
public final class WrittenLanguage {
    private static final Set<String> ENGLISH =
            Set.of(
                    "the", "of", "and", "to", "in", "is", "are", "for", "with", "at", "by", "or",
                    "from", "that", "who", "when", "they", "their", "each", "not", "was", "were",
                    "our", "we", "it", "youth");
    private static final Set<String> SPANISH =
            Set.of(
                    "el",
                    "la",
                    "los",
                    "las",
                    "de",
                    "del",
                    "y",
                    "en",
                    "que",
                    "se",
                    "por",
                    "con",
                    "para",
                    "una",
                    "un",
                    "su",
                    "sus",
                    "al",
                    "es",
                    "son",
                    "cuando",
                    "cada",
                    "fue",
                    "lo",
                    "hay",
                    "j\u00f3venes");

    private WrittenLanguage() {}

    /** Returns Spanish if more of the small words are Spanish, otherwise English. */
    public static Language of(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
        long english = Arrays.stream(words).filter(ENGLISH::contains).count();
        long spanish = Arrays.stream(words).filter(SPANISH::contains).count();
        return spanish > english ? Language.ES : Language.EN;
    }
}
