package org.csecprogress.releasedesk.text.page;

import java.io.Serializable;
import java.util.Optional;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.text.ReviewedText;

/**
 * The status of a text.
 *
 * @param words the status, or that there is no text
 * @param tag its style; empty if there is no text
 */
public record TextMark(String words, String tag) implements Serializable {
    static TextMark of(Optional<ReviewedText> text, Sentences say) {
        return text.map(each -> new TextMark(TextCards.status(each, say), TextCards.tag(each)))
                .orElse(new TextMark(say.of("commentary.none"), ""));
    }
}
