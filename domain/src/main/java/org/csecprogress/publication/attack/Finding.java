package org.csecprogress.publication.attack;

import java.util.List;
import org.csecprogress.disclosure.attack.Interval;

/**
 * Something that can be worked out and should not.
 *
 * @param channel how
 * @param place the table that gives it away, or whose star is in vain
 * @param count which count
 * @param interval what it must be
 * @param reasons the facts from which it follows, where they could be named
 */
record Finding(
        Channel channel, Cell.Place place, String count, Interval interval, List<String> reasons) {
    /** Ways in which a table says too much. */
    enum Channel {
        /** A count of 1 to 10 is printed. */
        SHOWN,
        /** A withheld count is known, or known to be small. */
        WITHHELD,
        /** What is left of a count without a part of it is known to be 1 to 10. */
        COMPLEMENT,
        /** What is in no row of a breakdown that not every county answered is 1 to 10. */
        UNANSWERED,
        /** Two releases differ by 1 to 10. */
        RESTATED,
        /** What came after the quarters' releases is known to be 1 to 10. */
        LATE,
        /** One county can work out 1 to 10 of the others. */
        OTHERS
    }

    Finding {
        reasons = List.copyOf(reasons);
    }

    /** Whether it tells a count of 1 to 10; a larger count that is known tells nobody. */
    boolean isOfFew() {
        return channel != Channel.WITHHELD || interval.low() < Cells.THRESHOLD;
    }
}
