package org.csecprogress.release.text;

import java.util.Collection;

/**
 * Progress of the review of public texts.
 *
 * @param passed how many are passed for publication
 * @param sentBack how many are sent back
 * @param open how many are undecided
 * @param flagged how many are flagged, decided or not
 */
public record TextTally(int passed, int sentBack, int open, int flagged) {
    /** Counts the verdicts on some texts. */
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

    /** Returns the number of texts. */
    public int all() {
        return passed + sentBack + open;
    }
}
