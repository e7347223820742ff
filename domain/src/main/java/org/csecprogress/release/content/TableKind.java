package org.csecprogress.release.content;

import java.util.Comparator;
import java.util.Optional;
import org.csecprogress.catalog.dimension.Level;

/**
 * A kind of table, whatever its measure; written {@code COUNTY.TOTAL.FY}.
 *
 * @param places the kind of places in their rows
 * @param dimension code of the dimension, or TOTAL
 * @param level how often they are published
 */
public record TableKind(TableId.Rows places, String dimension, Level level)
        implements Comparable<TableKind> {
    private static final int WORDS = 3;
    private static final Comparator<TableKind> ORDER =
            Comparator.comparing(TableKind::places)
                    .thenComparing(TableKind::dimension)
                    .thenComparing(TableKind::level);

    /** Returns the kind of a table. */
    public static TableKind of(TableId table) {
        return new TableKind(table.geography(), table.content(), table.level());
    }

    /** Returns the kind in the text; empty if it has another form. */
    public static Optional<TableKind> parse(String text) {
        String[] words = text.split("\\.", -1);
        if (words.length != WORDS) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new TableKind(
                            TableId.Rows.valueOf(words[0]), words[1], Level.valueOf(words[2])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(TableKind other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return places + "." + dimension + "." + level;
    }
}
