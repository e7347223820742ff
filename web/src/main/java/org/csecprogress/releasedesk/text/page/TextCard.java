package org.csecprogress.releasedesk.text.page;

import java.util.List;
import org.csecprogress.kernel.web.MarkedText;

/**
 * One public text as its reviewer sees it.
 *
 * @param field code of its field
 * @param lang the code of its language
 * @param language the language in words
 * @param parts the text, with flagged parts emphasized
 * @param flags what is flagged and why, in words
 * @param status the decision, in words
 * @param tag the style of the decision
 * @param who who decided and when, or empty
 * @param reason why it was sent back, or empty
 * @param passed whether it is approved
 * @param sentBack whether it is sent back
 * @param scope the scope of the withheld figures
 * @param withheld the withheld figures in that scope
 */
public record TextCard(
        String field,
        String label,
        String lang,
        String language,
        List<MarkedText.Part> parts,
        List<String> flags,
        String status,
        String tag,
        String who,
        String reason,
        boolean passed,
        boolean sentBack,
        String scope,
        List<WithheldLine> withheld) {
    public TextCard {
        parts = List.copyOf(parts);
        flags = List.copyOf(flags);
        withheld = List.copyOf(withheld);
    }

    /** A measure with its withheld figures. */
    public record WithheldLine(String measure, String figures) {}
}
