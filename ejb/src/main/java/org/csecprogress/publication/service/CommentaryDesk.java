package org.csecprogress.publication.service;

import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Language;
import org.csecprogress.publication.CommentaryField;
import org.csecprogress.publication.PublicText;
import org.csecprogress.publication.ReleaseDigests;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.ReviewedText;
import org.csecprogress.publication.TextSheet;

/**
 * What CDSS wrote about a release, with what was decided about it.
 *
 * @param writing whether this actor may write now
 */
public record CommentaryDesk(ReleaseNumber number, TextSheet sheet, boolean writing) {
    /** The text of a section in a language; nothing where none is written. */
    public Optional<ReviewedText> text(int section, Language language) {
        return sheet.find(new CommentaryField(section, language).code());
    }

    /**
     * What a page carries of a section, so that nobody writes over what they did not see. It is of
     * the words alone: what is decided about them takes nothing from their writer.
     */
    public String seen(int section) {
        List<PublicText> texts =
                sheet.texts().stream()
                        .map(ReviewedText::text)
                        .filter(
                                text ->
                                        CommentaryField.parse(text.field())
                                                .filter(field -> field.section() == section)
                                                .isPresent())
                        .toList();
        return ReleaseDigests.ofTexts(texts);
    }
}
