package org.csecprogress.releasedesk.text.page;

import java.util.List;
import org.csecprogress.disclosure.text.Flag;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.web.MarkedText;
import org.csecprogress.release.text.ReviewedText;
import org.csecprogress.release.text.TextDecision;
import org.csecprogress.release.text.TextVerdict;

/**
 * One public text as its reviewer sees it.
 *
 * @param parts the text, with flagged parts emphasized
 * @param scope the scope of the withheld figures
 * @param withheld the withheld figures in that scope
 */
public record TextCard(
        ReviewedText text,
        String label,
        Language language,
        TextMark mark,
        List<MarkedText.Part> parts,
        String scope,
        List<WithheldLine> withheld) {
    public TextCard {
        parts = List.copyOf(parts);
        withheld = List.copyOf(withheld);
    }

    /** A measure with its withheld figures. */
    public record WithheldLine(String measure, String figures) {}

    /** Returns the code of its field. */
    public String field() {
        return text.text().field();
    }

    /** Returns what a flag is about. */
    public String flagged(Flag flag) {
        return text.text().body().substring(flag.start(), flag.end());
    }

    /** Returns the decision, or null if there is none. */
    public TextDecision decision() {
        return text.decision().orElse(null);
    }

    /** Whether it is sent back. */
    public boolean isSentBack() {
        return text.is(TextVerdict.SENT_BACK);
    }
}
