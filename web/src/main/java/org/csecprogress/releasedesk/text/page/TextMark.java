package org.csecprogress.releasedesk.text.page;

import java.util.Optional;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.text.ReviewedText;
import org.csecprogress.release.text.TextVerdict;

/**
 * The status of a text.
 *
 * @param words the status, or that there is no text
 * @param tag its style; empty if there is no text
 */
public record TextMark(String words, String tag) {
    static TextMark of(Optional<ReviewedText> text, Sentences say) {
        return text.map(each -> of(each, say)).orElse(new TextMark(say.of("commentary.none"), ""));
    }

    static TextMark of(ReviewedText text, Sentences say) {
        String verdict = text.decision().map(d -> d.verdict().name()).orElse("OPEN");
        String tag = text.is(TextVerdict.PASSED) ? "tag--good" : "tag--answer";
        return new TextMark(say.of("texts.status." + verdict), text.isOpen() ? "tag--todo" : tag);
    }
}
