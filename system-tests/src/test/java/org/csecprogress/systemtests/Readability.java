package org.csecprogress.systemtests;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Measures how hard a text is to read by the lengths of its words and sentences. Syllables are
 * counted by rules, not by a dictionary: a word may be off by one, a page hardly.
 *
 * @param silabas syllables by the rules of Spanish
 */
record Readability(int words, int sentences, int syllables, int silabas) {
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])[\u201d\u2019\")]*\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\u2019,.%-]*");

    /** Silent English endings: a final e, and the e of -es and -ed after most letters. */
    private static final Pattern SILENT =
            Pattern.compile("(?<=[^laeiouysxzcg])es$|(?<=[^taeiouyd])ed$|(?<=[^laeiouy])e$");

    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    /** Spanish syllables: each strong or stressed vowel, and weak vowels without one. */
    private static final Pattern VOCALES =
            Pattern.compile(
                    "[aeo\u00e1\u00e9\u00f3\u00ed\u00fa]|(?<![aeo\u00e1\u00e9\u00f3iu\u00fc])"
                            + "[iu\u00fc]+(?![aeo\u00e1\u00e9\u00f3\u00ed\u00faiu\u00fc])");

    static Readability of(List<String> texts) {
        int words = 0;
        int sentences = 0;
        int syllables = 0;
        int silabas = 0;
        for (String text : texts) {
            for (String sentence : SENTENCE.split(text, -1)) {
                List<String> found =
                        WORD.matcher(sentence).results().map(match -> match.group()).toList();
                sentences += found.isEmpty() ? 0 : 1;
                words += found.size();
                syllables += found.stream().mapToInt(Readability::syllables).sum();
                silabas += found.stream().mapToInt(Readability::silabas).sum();
            }
        }
        return new Readability(words, sentences, syllables, silabas);
    }

    /** Returns the syllables of an English word; a number counts as one. */
    static int syllables(String word) {
        String letters = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        String spoken = letters.length() > 3 ? SILENT.matcher(letters).replaceAll("") : letters;
        return Math.max(1, (int) VOWELS.matcher(spoken).results().count());
    }

    /** Returns the syllables of a Spanish word. */
    static int silabas(String word) {
        // The u of que, qui, gue and gui is silent.
        String spoken =
                word.toLowerCase(Locale.ROOT)
                        .replaceAll("(?<=[qg])u(?=[ei\u00e9\u00ed])", "")
                        .replaceAll("y$", "i");
        return Math.max(1, (int) VOCALES.matcher(spoken).results().count());
    }

    /** Returns the Flesch-Kincaid grade level (Kincaid, Fishburne, Rogers and Chissom, 1975). */
    double grade() {
        return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    /** Returns the Szigriszt-Pazos score (1993), for the INFLESZ scale (Barrio-Cantalejo, 2008). */
    double inflesz() {
        return 206.835 - 62.3 * silabas / words - (double) words / sentences;
    }
}
