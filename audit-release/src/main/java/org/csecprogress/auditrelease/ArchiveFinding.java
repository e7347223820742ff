package org.csecprogress.auditrelease;

import java.util.List;
import org.csecprogress.auditrelease.count.CellName;
import org.csecprogress.auditrelease.count.Channel;
import org.csecprogress.auditrelease.count.DisclosureFinding;

/**
 * A finding that the archive discloses a figure. It does not contain the number: those who act on
 * it only need to know which figure it is.
 *
 * @param release number of the release that discloses it
 * @param table name of the table that discloses it
 * @param time the quarter or the state fiscal year of the figure
 * @param place STATE, or the code of a region or a county
 * @param figure code of the figure
 * @param dimension code of its dimension, or TOTAL
 * @param group code of its public group, or TOTAL
 * @param channel how the table discloses it
 * @param exact whether the exact number is known, instead of only that it is small
 * @param count which count of the figure, or which difference, as {@code audit-release} names it
 * @param reasons the facts from which it follows, as {@code audit-release} names them
 */
public record ArchiveFinding(
        String release,
        String table,
        String time,
        String place,
        String figure,
        String dimension,
        String group,
        Channel channel,
        boolean exact,
        String count,
        List<String> reasons) {
    public ArchiveFinding {
        reasons = List.copyOf(reasons);
    }

    static ArchiveFinding of(DisclosureFinding finding) {
        CellName about = finding.about();
        return new ArchiveFinding(
                finding.place().release(),
                finding.place().table(),
                about.time(),
                about.geography(),
                about.figure(),
                about.dimension(),
                about.group(),
                finding.channel(),
                finding.interval().isOne(),
                finding.count(),
                finding.reasons());
    }
}
