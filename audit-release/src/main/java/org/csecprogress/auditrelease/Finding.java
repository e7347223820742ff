package org.csecprogress.auditrelease;

import java.util.List;
import org.csecprogress.auditrelease.inference.Interval;

/**
 * Something that can be worked out and should not.
 *
 * @param channel how
 * @param place the table that gives it away, or whose star is in vain
 * @param about the figure that it is about
 * @param count which count of that figure, or which difference
 * @param interval what it must be
 * @param reasons the facts from which it follows, where they could be named
 */
record Finding(
        Channel channel,
        Cell.Place place,
        CellName about,
        String count,
        Interval interval,
        List<String> reasons) {
    Finding {
        reasons = List.copyOf(reasons);
    }

    /** Whether it tells a count of 1 to 10; a larger count that is known tells nobody. */
    boolean isOfFew() {
        return channel != Channel.WITHHELD || interval.low() < Cells.THRESHOLD;
    }
}
