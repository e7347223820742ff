package org.csecprogress.release.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.release.ReleaseNumber;

/**
 * Differences between a release and the one it replaces. They come from the masked tables of both,
 * so they disclose nothing.
 *
 * @param before the release that was replaced
 * @param changes the rows that differ, in the order of the tables
 * @param milestones the milestones that differ, in the order of county and milestone
 */
public record Restatement(
        ReleaseNumber before, List<Change> changes, List<MilestoneChange> milestones) {
    /**
     * A row that was restated.
     *
     * @param was the row of the earlier release; empty if it had none
     * @param is the row that takes its place
     */
    public record Change(ReleaseTable table, Optional<ReleaseRow> was, ReleaseRow is) {}

    /**
     * A milestone of a county that was restated.
     *
     * @param was the milestone in the earlier release; empty if it had none
     * @param is the milestone in the later release
     */
    public record MilestoneChange(Optional<MilestoneStanding> was, MilestoneStanding is) {}

    public Restatement {
        changes = List.copyOf(changes);
        milestones = List.copyOf(milestones);
    }

    /** The tables and milestones of a release. */
    public record Said(List<ReleaseTable> tables, List<MilestoneStanding> milestones) {}

    /** Compares two releases of one period, in linear time. */
    public static Restatement of(ReleaseNumber before, Said old, Said current) {
        return new Restatement(
                before,
                figures(old.tables(), current.tables()),
                milestones(old.milestones(), current.milestones()));
    }

    private static List<MilestoneChange> milestones(
            List<MilestoneStanding> old, List<MilestoneStanding> current) {
        Map<String, MilestoneStanding> then = new HashMap<>();
        old.forEach(standing -> then.put(key(standing), standing));
        List<MilestoneChange> changes = new ArrayList<>();
        for (MilestoneStanding standing : current) {
            Optional<MilestoneStanding> was = Optional.ofNullable(then.get(key(standing)));
            if (was.isEmpty() || !was.get().equals(standing)) {
                changes.add(new MilestoneChange(was, standing));
            }
        }
        return changes;
    }

    private static String key(MilestoneStanding standing) {
        return standing.county() + " " + standing.milestone();
    }

    private static List<Change> figures(List<ReleaseTable> old, List<ReleaseTable> current) {
        Map<String, ReleaseRow> then = new HashMap<>();
        for (ReleaseTable table : old) {
            table.rows().forEach(row -> then.put(key(table, row), row));
        }
        List<Change> changes = new ArrayList<>();
        for (ReleaseTable table : current) {
            for (ReleaseRow row : table.rows()) {
                Optional<ReleaseRow> was = Optional.ofNullable(then.get(key(table, row)));
                if (was.isEmpty() || isOther(was.get(), row)) {
                    changes.add(new Change(table, was, row));
                }
            }
        }
        return changes;
    }

    /** Returns the change of a row, if it was restated. */
    public Optional<Change> of(ReleaseTable table, ReleaseRow row) {
        return changes.stream()
                .filter(c -> c.table().id().equals(table.id()) && c.is().equals(row))
                .findFirst();
    }

    private static String key(ReleaseTable table, ReleaseRow row) {
        return table.id() + " " + row.geography() + " " + row.dimension() + " " + row.category();
    }

    private static boolean isOther(ReleaseRow was, ReleaseRow is) {
        return !was.valueText().equals(is.valueText())
                || !was.numerator().equals(is.numerator())
                || !was.denominator().equals(is.denominator());
    }
}
