package org.csecprogress.releasedesk.text.page;

import java.util.Optional;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.text.ReviewedText;
import org.csecprogress.release.text.TextDecision;
import org.csecprogress.release.text.TextVerdict;

/**
 * Label, mark and remarks around the field of a text.
 *
 * @param now what somebody else has saved in the meantime, or empty
 * @param reason why it was sent back, or empty
 */
public record CommentaryItem(String label, String now, TextMark mark, String reason) {
    /**
     * Returns the item of a language.
     *
     * @param overtaken whether what is stored is shown beside what was typed
     */
    static CommentaryItem of(
            Language language, Optional<ReviewedText> stored, boolean overtaken, Sentences say) {
        return new CommentaryItem(
                say.of("commentary.field." + language.locale().getLanguage()),
                overtaken ? stored.map(text -> text.text().body()).orElse("") : "",
                TextMark.of(stored, say),
                stored.filter(text -> text.is(TextVerdict.SENT_BACK))
                        .flatMap(ReviewedText::decision)
                        .map(TextDecision::reason)
                        .orElse(""));
    }
}
