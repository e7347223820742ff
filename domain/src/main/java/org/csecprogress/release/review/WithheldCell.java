package org.csecprogress.release.review;

import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.protection.ProtectedRelease.Reason;

/**
 * A withheld figure with the reason, for staff only.
 *
 * @param table the table in which it stands
 * @param row its row, masked
 * @param reason why it is withheld
 */
public record WithheldCell(TableId table, ReleaseRow row, Reason reason) {
    public WithheldCell {
        if (!row.isWithheld()) {
            throw new IllegalArgumentException("it is shown: " + table);
        }
    }

    /** Whether it is withheld because it counts few people. */
    public boolean isSmall() {
        return reason == Reason.SMALL;
    }
}
