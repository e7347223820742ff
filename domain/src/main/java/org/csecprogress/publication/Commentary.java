package org.csecprogress.publication;

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
 * What CDSS says of one section of a release. It is public in both languages or not at all, so that
 * no reader gets less than another.
 *
 * @param section number of the section, from 1, or {@link CommentaryField#RESTATEMENT}
 */
public record Commentary(int section, LocalText words) {
    /** Those on sections that are whole among some texts, in the order of their sections. */
    public static List<Commentary> among(Collection<PublicText> texts) {
        return all(texts).filter(c -> c.section() != CommentaryField.RESTATEMENT).toList();
    }

    /** Why the release takes the place of an earlier one, where that is whole among some texts. */
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

    /** Of the texts that were passed those that go out: half a commentary does not. */
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

    /** Its two texts, as they are read and kept. */
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

    /** Its paragraphs in a language: each line that was typed. */
    public List<String> paragraphs(Language language) {
        return words.in(language).lines().filter(line -> !line.isBlank()).toList();
    }
}
