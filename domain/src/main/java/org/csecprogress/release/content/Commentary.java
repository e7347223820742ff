package org.csecprogress.release.content;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.LocalText;

/**
 * Commentary of CDSS on one section of a release. It is published in both languages or not at all,
 * so that no reader gets less than another.
 *
 * @param section number of the section, from 1, or {@link CommentaryField#RESTATEMENT}
 */
public record Commentary(int section, LocalText words) {
    /** Returns the section commentaries that exist in both languages, in section order. */
    public static List<Commentary> among(Collection<PublicText> texts) {
        return all(texts).filter(c -> c.section() != CommentaryField.RESTATEMENT).toList();
    }

    /** Returns why the release replaces an earlier one, if the texts say so in both languages. */
    public static Optional<LocalText> restatement(Collection<PublicText> texts) {
        return all(texts)
                .filter(c -> c.section() == CommentaryField.RESTATEMENT)
                .map(Commentary::words)
                .findFirst();
    }

    private static Stream<Commentary> all(Collection<PublicText> texts) {
        Map<String, String> bodies =
                texts.stream()
                        .filter(text -> text.author().isState())
                        .collect(Collectors.toMap(PublicText::field, PublicText::body));
        return bodies.keySet().stream()
                .flatMap(code -> CommentaryField.parse(code).stream())
                .filter(field -> field.language() == Language.EN)
                .filter(field -> bodies.containsKey(field.other().code()))
                .sorted(Comparator.comparingInt(CommentaryField::section))
                .map(field -> of(field, bodies));
    }

    private static Commentary of(CommentaryField english, Map<String, String> bodies) {
        String spanish = bodies.get(english.other().code());
        return new Commentary(
                english.section(), new LocalText(bodies.get(english.code()), spanish));
    }

    /** Returns the passed texts without commentary that passed in one language only. */
    public static List<PublicText> whole(Collection<PublicText> passed) {
        List<Integer> sections = all(passed).map(Commentary::section).toList();
        return passed.stream()
                .filter(
                        text ->
                                CommentaryField.parse(text.field())
                                        .map(field -> sections.contains(field.section()))
                                        .orElse(true))
                .toList();
    }

    /** Returns the two texts as they are reviewed and stored. */
    public List<PublicText> texts() {
        return Arrays.stream(Language.values())
                .map(
                        language ->
                                new PublicText(
                                        TextAuthor.STATE,
                                        new CommentaryField(section, language).code(),
                                        words.in(language)))
                .toList();
    }

    /** Returns the paragraphs in a language: each non-blank line. */
    public List<String> paragraphs(Language language) {
        return words.in(language).lines().filter(line -> !line.isBlank()).toList();
    }
}
