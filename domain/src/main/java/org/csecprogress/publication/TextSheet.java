package org.csecprogress.publication;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The public texts of one author in one release.
 *
 * @param texts in the catalogue's order, or in that of the report's sections
 */
public record TextSheet(List<ReviewedText> texts) {
    public TextSheet {
        texts = List.copyOf(texts);
    }

    /**
     * What a page carries, so that nobody decides about anything but what they saw: it changes with
     * each text and each decision.
     */
    public String seen() {
        return ReleaseDigests.ofText(
                texts.stream()
                        .map(text -> text.text().field() + " " + text.mark())
                        .collect(Collectors.joining("\n")));
    }

    /** The text that answers a field. */
    public Optional<ReviewedText> find(String field) {
        return texts.stream().filter(text -> text.text().field().equals(field)).findFirst();
    }

    /** What may be passed together: nobody decided about it and nothing in it is flagged. */
    public List<ReviewedText> passable() {
        return texts.stream().filter(text -> text.isOpen() && !text.isFlagged()).toList();
    }

    /** How many are passed, sent back and open. */
    public TextTally tally() {
        return TextTally.of(texts);
    }
}
