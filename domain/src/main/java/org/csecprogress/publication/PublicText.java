package org.csecprogress.publication;

import java.util.Comparator;
import org.csecprogress.kernel.CountyCode;

/**
 * A text that a county or CDSS wrote and that a disclosure officer passed.
 *
 * @param field code of the field of the catalogue that it answers, or of a {@link CommentaryField}
 * @param body the text, in the language in which it was written
 */
public record PublicText(TextAuthor author, String field, String body) {
    /** By author, then by the field's code. */
    public static final Comparator<PublicText> BY_PLACE =
            Comparator.comparing((PublicText text) -> text.author().code())
                    .thenComparing(PublicText::field);

    /** A text of a county. */
    public PublicText(CountyCode county, String field, String body) {
        this(TextAuthor.of(county), field, body);
    }

    /** Whether that county wrote it. */
    public boolean isOf(CountyCode county) {
        return author.equals(TextAuthor.of(county));
    }
}
