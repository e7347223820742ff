package org.csecprogress.publication;

import java.util.Comparator;
import org.csecprogress.kernel.CountyCode;

/**
 * A text that a county wrote and that a disclosure officer passed.
 *
 * @param field code of the field of the catalogue that it answers
 * @param body the text, in the language in which it was written
 */
public record PublicText(CountyCode county, String field, String body) {
    /** By county, then by the field's code. */
    public static final Comparator<PublicText> BY_PLACE =
            Comparator.comparing((PublicText text) -> text.county().value())
                    .thenComparing(PublicText::field);
}
