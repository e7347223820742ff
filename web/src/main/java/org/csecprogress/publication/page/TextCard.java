package org.csecprogress.publication.page;

import java.util.List;
import org.csecprogress.kernel.web.MarkedText;

/**
 * One public text as its reader sees it.
 *
 * @param field code of its field
 * @param lang the language in which it was written, as pages name it
 * @param language the same in words
 * @param parts the text, what is flagged stressed
 * @param flags what is flagged and why, in words
 * @param status what was decided, in words
 * @param tag the look of that
 * @param who who decided and when, or empty
 * @param reason why it was sent back, or what was just typed
 * @param passed whether it is passed
 * @param sentBack whether it is sent back
 * @param scope of what the withheld figures are
 * @param withheld the figures that are withheld there
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

    /** A measure and which of its figures are withheld. */
    public record WithheldLine(String measure, String figures) {}

    /** The identifier and name of the field of the reason. */
    public String reasonField() {
        return "reason-" + field;
    }
}
