package org.csecprogress.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.csecprogress.kernel.Problem;

/**
 * Rules for passwords (NIST SP 800-63B-4): long, of any characters, and not made of words that are
 * easy to guess. There are no composition rules.
 */
public final class PasswordRules {
    /** Least length in characters. */
    public static final int SHORTEST = 15;

    /** Greatest length in characters; more only makes hashing slow. */
    public static final int LONGEST = 128;

    private static final String FIELD = "password";

    /** Why a text is refused that others would guess. */
    public static final Problem GUESSABLE = Problem.of(FIELD, "password.guessable");

    /** Characters that must remain after easily guessed words are removed. */
    private static final int FEWEST_OWN = 8;

    private static final int FEWEST_DIFFERENT = 5;

    private final List<String> guessedFirst;

    /**
     * @param guessedFirst words such as "password" or a county's name, in any case
     */
    public PasswordRules(Collection<String> guessedFirst) {
        List<String> words = new ArrayList<>();
        guessedFirst.forEach(word -> words.add(bare(word)));
        words.removeIf(String::isEmpty);
        words.sort(Comparator.comparing(String::length).reversed());
        this.guessedFirst = List.copyOf(words);
    }

    /**
     * Returns why the text may not be a password; empty if it may.
     *
     * @param text the password; an emoji counts as one character
     */
    public Optional<Problem> refusal(String text) {
        int length = text == null ? 0 : text.codePointCount(0, text.length());
        if (length < SHORTEST) {
            return Optional.of(new Problem(FIELD, "password.short", List.of(SHORTEST)));
        }
        if (length > LONGEST) {
            return Optional.of(new Problem(FIELD, "password.long", List.of(LONGEST)));
        }
        if (text.codePoints().distinct().count() < FEWEST_DIFFERENT || own(text) < FEWEST_OWN) {
            return Optional.of(GUESSABLE);
        }
        return Optional.empty();
    }

    private int own(String text) {
        String rest = bare(text);
        for (String word : guessedFirst) {
            // A space instead of the word prevents its neighbours from forming another one.
            rest = rest.replace(word, " ");
        }
        return rest.replace(" ", "").length();
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }
}
