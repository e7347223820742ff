package org.csecprogress.release.text.service;

import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Language;
import org.csecprogress.release.content.CommentaryField;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseDigests;
import org.csecprogress.release.text.ReviewedText;
import org.csecprogress.release.text.TextSheet;

/**
 * CDSS's texts about a release, with the decisions on them.
 *
 * @param writing whether this actor may write now
 */
public record CommentaryDraft(TextSheet sheet, boolean writing) {
    /** Returns the text of a section in a language, or empty if there is none. */
    public Optional<ReviewedText> text(int section, Language language) {
        return sheet.find(new CommentaryField(section, language).code());
    }

    /**
     * Returns a digest of a section's texts for its page, so that nobody overwrites what they have
     * not seen. It covers the words only: a decision on them does not block their author.
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
