package org.csecprogress.publication;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.csecprogress.kernel.Problem;

/**
 * What the disclosure officer writes to let a release go out that a rule would hold: its reader
 * years later has to find a reason in it, so that a word or two is not one (ADR 58).
 */
public final class WrittenDecision {
    /** How many words it has at least. */
    static final int WORDS = 10;

    /** How many of them are different at least. */
    static final int DIFFERENT = 7;

    private WrittenDecision() {}

    /** What it lacks, said of the field that it is written in; nothing where it is one. */
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
