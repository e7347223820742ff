package org.csecprogress.release.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.release.content.ReleaseDigests;

/**
 * The public texts of one author in one release.
 *
 * @param texts in the order of the catalogue, or of the report's sections
 */
public record TextSheet(List<ReviewedText> texts) {
    public TextSheet {
        texts = List.copyOf(texts);
    }

    /**
     * Returns a digest that a page carries, so that nobody decides on texts they did not see. It
     * changes with each text and each decision.
     */
    public String seen() {
        return ReleaseDigests.ofText(
                texts.stream()
                        .map(text -> text.text().field() + " " + text.mark())
                        .collect(Collectors.joining("\n")));
    }

    /** Returns the text that answers a field. */
    public Optional<ReviewedText> find(String field) {
        return texts.stream().filter(text -> text.text().field().equals(field)).findFirst();
    }

    /** Returns the texts that may be passed together: undecided and not flagged. */
    public List<ReviewedText> passable() {
        return texts.stream().filter(text -> text.isOpen() && !text.isFlagged()).toList();
    }

    /** Returns how many texts are passed, sent back and open. */
    public TextTally tally() {
        return TextTally.of(texts);
    }
}
