package org.csecprogress.release.content;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.csecprogress.csv.Csv;
import org.csecprogress.kernel.LocalText;

/**
 * A public table: the source of all pages, charts, files and the API.
 *
 * @param id the name, such as {@code ID-04.STATE.SEX.Q}
 * @param measure code of the measure
 * @param dimension code of the dimension, or {@code TOTAL}
 * @param title the measure, and the dimension after a colon
 * @param rows in the catalogue's order
 */
public record ReleaseTable(
        String id, String measure, String dimension, LocalText title, List<ReleaseRow> rows) {
    /** Orders tables by name, as for digests. */
    public static final Comparator<ReleaseTable> BY_ID = Comparator.comparing(ReleaseTable::id);

    public ReleaseTable {
        rows = List.copyOf(rows);
    }

    /** Returns the table with only these rows. */
    public ReleaseTable with(List<ReleaseRow> some) {
        return new ReleaseTable(id, measure, dimension, title, some);
    }

    /**
     * Returns the table as CSV, over which the digest of a release is made. Equal tables give equal
     * bytes.
     */
    public byte[] csv() {
        return Csv.of(ReleaseRow.COLUMNS, rows.stream().map(ReleaseRow::fields).toList());
    }

    /**
     * Returns the CSV file for download. It has two more columns, because a file must say by itself
     * whether it is of a quarter or a year and whether its figures are made up.
     *
     * @param isDemonstration whether the data are of the demonstration
     */
    public byte[] file(boolean isDemonstration) {
        return file(List.of(this), isDemonstration);
    }

    /** Returns the rows of several tables as one file for download, with the same columns. */
    public static byte[] file(List<ReleaseTable> tables, boolean isDemonstration) {
        return Csv.of(
                joined(ReleaseRow.COLUMNS, ReleaseRow.OF_FILE),
                tables.stream().flatMap(table -> table.lines(isDemonstration)).toList());
    }

    private Stream<List<String>> lines(boolean isDemonstration) {
        List<String> more =
                List.of(TableId.parse(id).level().name(), Boolean.toString(isDemonstration));
        return rows.stream().map(row -> joined(row.fields(), more));
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Returns the number of withheld values. */
    public long withheld() {
        return rows.stream().filter(ReleaseRow::isWithheld).count();
    }
}
