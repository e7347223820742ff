package org.csecprogress.kernel.version;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.Table;

/**
 * The names that columns of the database hold, such as those of statuses, by the version that
 * brought them. A line is never taken out once it was released, since rows may hold its names.
 */
public final class StoredValues {
    private static final String FILE = "stored-values.csv";

    private static final List<String> COLUMNS =
            List.of("column", "type", "since", "gone", "values");

    private final List<Line> lines;

    private StoredValues(List<Line> lines) {
        this.lines = lines;
    }

    /**
     * Names of a column.
     *
     * @param column the table and its column, with a dot between them; empty for names that are a
     *     part of a text, such as the name of a table of a release
     * @param type the class of the enum; empty if the column is a text to the code
     * @param since the version that brought them
     * @param gone the migration that rewrote the rows which had them, such as 71; else empty
     */
    public record Line(String column, String type, String since, String gone, List<String> values) {
        /** Returns whether rows may hold the names. */
        public boolean isKept() {
            return gone.isEmpty();
        }
    }

    /** Returns the names that the product knows. */
    public static StoredValues builtIn() {
        try (InputStream file = StoredValues.class.getResourceAsStream(FILE)) {
            return read(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file of names. */
    public static StoredValues read(byte[] file) {
        return new StoredValues(
                Table.read(FILE, file, COLUMNS).rows().stream().map(StoredValues::line).toList());
    }

    private static Line line(Row row) {
        return new Line(
                row.text("column"),
                row.text("type"),
                row.required("since"),
                row.text("gone"),
                Arrays.asList(row.required("values").split(" ", -1)));
    }

    /** Returns all lines, in the order of the file. */
    public List<Line> lines() {
        return lines;
    }

    /** Returns the names that rows may hold, by column; without those that are a part of a text. */
    public Map<String, Set<String>> kept() {
        Map<String, Set<String>> kept = new TreeMap<>();
        lines.stream()
                .filter(each -> each.isKept() && !each.column().isEmpty())
                .forEach(
                        each ->
                                kept.computeIfAbsent(each.column(), column -> new TreeSet<>())
                                        .addAll(each.values()));
        return kept;
    }
}
