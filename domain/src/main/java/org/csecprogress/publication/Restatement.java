package org.csecprogress.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a release says otherwise than the one whose place it takes: from the masked tables of both,
 * so that it says nothing that is not public.
 *
 * @param before the release whose place it takes
 * @param changes the rows that differ, in the order of the tables
 */
public record Restatement(ReleaseNumber before, List<Change> changes) {
    /**
     * A row that was restated.
     *
     * @param was the row of the earlier release; nothing where it had none
     * @param is the row that takes its place
     */
    public record Change(ReleaseTable table, Optional<ReleaseRow> was, ReleaseRow is) {}

    public Restatement {
        changes = List.copyOf(changes);
    }

    /** Compares the tables of two releases of one period, in time linear in their rows. */
    public static Restatement of(
            ReleaseNumber before, List<ReleaseTable> old, List<ReleaseTable> current) {
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
        return new Restatement(before, changes);
    }

    /** What was said of the row before, where it was restated. */
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
