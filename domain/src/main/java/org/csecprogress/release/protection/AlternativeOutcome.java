package org.csecprogress.release.protection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.disclosure.plan.Plan;
import org.csecprogress.release.protection.design.TableDesign;
import org.csecprogress.release.protection.system.LinkedRelease;

/**
 * Counts of the figures that another way to publish would withhold.
 *
 * @param figures how many figures its tables would have
 * @param small how many it would withhold because they count few people
 * @param companions how many it would withhold because they go with a small count of people
 * @param protecting how many it would withhold because they would give another figure away
 * @param cost total worth of the figures withheld to protect others, unpublished counts included
 * @param audited whether every requirement was proved; false if the release was only planned
 */
public record AlternativeOutcome(
        int figures, int small, int companions, int protecting, long cost, boolean audited) {
    public static AlternativeOutcome of(
            LinkedRelease linked,
            Map<String, ProtectedRelease.Reason> withheld,
            Plan plan,
            boolean audited) {
        int[] count = new int[ProtectedRelease.Reason.values().length];
        int figures = 0;
        for (TableDesign table : linked.tables()) {
            List<Optional<ProtectedRelease.Reason>> rows =
                    ProtectedRelease.reasons(linked, withheld, table);
            figures += rows.size();
            for (ProtectedRelease.Reason reason : ProtectedRelease.Reason.values()) {
                count[place(reason)] +=
                        (int) rows.stream().filter(row -> row.equals(Optional.of(reason))).count();
            }
        }
        return new AlternativeOutcome(
                figures,
                count[place(ProtectedRelease.Reason.SMALL)],
                count[place(ProtectedRelease.Reason.COMPANION)],
                count[place(ProtectedRelease.Reason.PROTECTS)],
                plan.cost(),
                audited);
    }

    /** Returns how many figures it would withhold. */
    public int withheld() {
        return small + companions + protecting;
    }

    private static int place(ProtectedRelease.Reason reason) {
        return List.of(ProtectedRelease.Reason.values()).indexOf(reason);
    }
}
