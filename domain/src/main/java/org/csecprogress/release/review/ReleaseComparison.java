package org.csecprogress.release.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.content.TableKind;

/**
 * Rows that a release withholds and the previous one showed, and the other way round. A reader who
 * compares the two sees these too.
 *
 * @param changes the changed rows, in the order of the tables
 * @param alone number of tables that the previous release did not have
 */
public record ReleaseComparison(List<Change> changes, int alone) {
    /** The direction of a change. */
    public enum Way {
        NEWLY_WITHHELD,
        NEWLY_SHOWN
    }

    /** One row. */
    public record Change(TableId table, ReleaseRow row, Way way) {}

    /** Numbers of changes in a kind of table. */
    public record Count(int withheld, int shown) {
        private Count plus(Way way) {
            return way == Way.NEWLY_WITHHELD
                    ? new Count(withheld + 1, shown)
                    : new Count(withheld, shown + 1);
        }
    }

    public ReleaseComparison {
        changes = List.copyOf(changes);
    }

    /** Compares the tables that both releases have. */
    public static ReleaseComparison of(List<ReleaseTable> now, List<ReleaseTable> then) {
        Map<String, ReleaseTable> before = new HashMap<>();
        then.forEach(table -> before.put(table.id(), table));
        List<Change> changes = new ArrayList<>();
        int alone = 0;
        for (ReleaseTable table : now) {
            ReleaseTable other = before.get(table.id());
            if (other == null) {
                alone++;
            } else {
                compare(table, other, changes);
            }
        }
        return new ReleaseComparison(changes, alone);
    }

    private static void compare(ReleaseTable now, ReleaseTable then, List<Change> changes) {
        TableId id = TableId.parse(now.id());
        Set<String> hidden =
                then.rows().stream()
                        .filter(ReleaseRow::isWithheld)
                        .map(ReleaseComparison::place)
                        .collect(Collectors.toSet());
        Set<String> shown =
                then.rows().stream()
                        .filter(row -> row.value().isPresent())
                        .map(ReleaseComparison::place)
                        .collect(Collectors.toSet());
        for (ReleaseRow row : now.rows()) {
            if (row.isWithheld() && shown.contains(place(row))) {
                changes.add(new Change(id, row, Way.NEWLY_WITHHELD));
            }
            if (row.value().isPresent() && hidden.contains(place(row))) {
                changes.add(new Change(id, row, Way.NEWLY_SHOWN));
            }
        }
    }

    private static String place(ReleaseRow row) {
        return row.geography() + " " + row.category();
    }

    /** Returns the numbers of changes by kind of table. */
    public Map<TableKind, Count> byKind() {
        Map<TableKind, Count> counts = new TreeMap<>();
        for (Change change : changes) {
            counts.merge(
                    TableKind.of(change.table()),
                    new Count(0, 0).plus(change.way()),
                    (one, other) ->
                            new Count(
                                    one.withheld() + other.withheld(),
                                    one.shown() + other.shown()));
        }
        return counts;
    }
}
