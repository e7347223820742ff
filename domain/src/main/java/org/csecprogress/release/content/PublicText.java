package org.csecprogress.release.content;

import java.util.Comparator;
import org.csecprogress.kernel.CountyCode;

/**
 * A text of a county or of CDSS that a disclosure officer passed.
 *
 * @param field code of the catalogue's field that it answers, or of a {@link CommentaryField}
 * @param body the text in its original language
 */
public record PublicText(TextAuthor author, String field, String body) {
    /** Orders texts by author, then by the code of the field. */
    public static final Comparator<PublicText> BY_PLACE =
            Comparator.comparing((PublicText text) -> text.author().code())
                    .thenComparing(PublicText::field);

    /**
     * Creates a text from its stored columns.
     *
     * @param author code of the author
     */
    public PublicText(String author, String field, String body) {
        this(new TextAuthor(author), field, body);
    }

    /** Creates a text of a county. */
    public PublicText(CountyCode county, String field, String body) {
        this(TextAuthor.of(county), field, body);
    }

    /** Whether that county wrote it. */
    public boolean isOf(CountyCode county) {
        return author.equals(TextAuthor.of(county));
    }
}
