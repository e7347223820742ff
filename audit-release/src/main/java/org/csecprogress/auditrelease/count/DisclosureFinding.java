package org.csecprogress.auditrelease.count;

import java.util.List;
import org.csecprogress.auditrelease.inference.CountInterval;

/**
 * A finding: something that can be worked out and should not be.
 *
 * @param channel the way of disclosure
 * @param place the table that discloses it, or whose star is useless
 * @param about the figure
 * @param count which count of the figure, or which difference
 * @param interval the possible values
 * @param reasons the facts from which it follows, if they could be named
 */
public record DisclosureFinding(
        Channel channel,
        AuditedCount.Place place,
        CellName about,
        String count,
        CountInterval interval,
        List<String> reasons) {
    public DisclosureFinding {
        reasons = List.copyOf(reasons);
    }

    /** Returns whether it discloses a count of 1 to 10; larger counts are harmless. */
    public boolean isOfFew() {
        return channel != Channel.WITHHELD || interval.low() < AuditedCounts.THRESHOLD;
    }
}
