package org.csecprogress.release.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.csecprogress.kernel.Problem;

/**
 * Checks the written decision with which the disclosure officer lets out a release that a rule
 * would hold. Someone who reads it years later must find a reason, so a word or two is not enough
 * (ADR 58).
 */
public final class WrittenDecision {
    /** Least number of words. */
    static final int WORDS = 10;

    /** Least number of different words. */
    static final int DIFFERENT = 7;

    private WrittenDecision() {}

    /** Returns what the text in that field lacks; empty if it is enough. */
    public static Optional<Problem> problem(String field, String text) {
        List<String> words =
                Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}’']+"))
                        .filter(word -> word.chars().anyMatch(Character::isLetter))
                        .toList();
        if (words.isEmpty()) {
            return Optional.of(Problem.of(field, "release.decisionNeeded"));
        }
        boolean isEnough = words.size() >= WORDS && words.stream().distinct().count() >= DIFFERENT;
        return isEnough
                ? Optional.empty()
                : Optional.of(
                        new Problem(field, "release.decisionShort", List.of(WORDS, words.size())));
    }
}
