package org.csecprogress.publication;

import java.util.Collection;

/**
 * How far the reading of public texts has come.
 *
 * @param passed how many are published with the release
 * @param sentBack how many are not
 * @param open about how many nobody has decided
 * @param flagged in how many something could tell a count, decided or not
 */
public record TextTally(int passed, int sentBack, int open, int flagged) {
    /** Over some texts. */
    public static TextTally of(Collection<ReviewedText> texts) {
        int passed = 0;
        int sentBack = 0;
        int flagged = 0;
        for (ReviewedText text : texts) {
            passed += text.is(TextVerdict.PASSED) ? 1 : 0;
            sentBack += text.is(TextVerdict.SENT_BACK) ? 1 : 0;
            flagged += text.isFlagged() ? 1 : 0;
        }
        return new TextTally(passed, sentBack, texts.size() - passed - sentBack, flagged);
    }

    /** How many there are. */
    public int all() {
        return passed + sentBack + open;
    }
}
