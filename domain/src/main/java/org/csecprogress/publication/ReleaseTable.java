package org.csecprogress.publication;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.csecprogress.kernel.LocalText;

/**
 * One public table: all that pages, charts, files and the API read.
 *
 * @param id its name, such as {@code ID-04.STATE.SEX.Q}
 * @param measure code of the measure
 * @param dimension code of the dimension, or {@code TOTAL}
 * @param title the measure, and the dimension after a colon
 * @param rows in the catalogue's order
 */
public record ReleaseTable(
        String id, String measure, String dimension, LocalText title, List<ReleaseRow> rows) {
    /** Tables in the order of their names, in which they are digested. */
    public static final Comparator<ReleaseTable> BY_ID = Comparator.comparing(ReleaseTable::id);

    public ReleaseTable {
        rows = List.copyOf(rows);
    }

    /** The same table with these of its rows. */
    public ReleaseTable with(List<ReleaseRow> some) {
        return new ReleaseTable(id, measure, dimension, title, some);
    }

    /**
     * The table as comma-separated text, over which the digest of a release is made. The same table
     * gives the same bytes.
     */
    public byte[] csv() {
        return Csv.of(ReleaseRow.COLUMNS, rows.stream().map(ReleaseRow::fields).toList());
    }

    /**
     * The file that everybody may take: the same columns, and at the end what a file by itself has
     * to say, a quarter or a year, and whether its figures are made up.
     *
     * @param isDemonstration whether it leaves the demonstration
     */
    public byte[] file(boolean isDemonstration) {
        List<String> more =
                List.of(TableId.parse(id).level().name(), Boolean.toString(isDemonstration));
        return Csv.of(
                joined(ReleaseRow.COLUMNS, ReleaseRow.OF_FILE),
                rows.stream().map(row -> joined(row.fields(), more)).toList());
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** How many of its values are withheld. */
    public long withheld() {
        return rows.stream().filter(ReleaseRow::isWithheld).count();
    }
}
