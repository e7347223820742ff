package org.csecprogress.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A CSV table with a header row, in UTF-8. */
public final class Table {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().get();

    private final String file;
    private final List<String> columns;
    private final List<Row> rows;

    private Table(String file, List<String> columns, List<Row> rows) {
        this.file = file;
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
    }

    /**
     * Reads a table with exactly the given columns, in any order.
     *
     * @param file name for messages
     * @throws TableException if the table is malformed
     */
    public static Table read(String file, byte[] bytes, List<String> columns) {
        return read(file, bytes, columns, List.of());
    }

    /**
     * Reads a table with the given columns and some optional ones, in any order.
     *
     * @param more names of the optional columns
     */
    public static Table read(String file, byte[] bytes, List<String> columns, List<String> more) {
        Table table = parse(file, bytes);
        for (String column : columns) {
            if (!table.columns.contains(column)) {
                throw new TableException(file + ", row 1: the column " + column + " is missing.");
            }
        }
        for (String column : table.columns) {
            if (!columns.contains(column) && !more.contains(column)) {
                throw new TableException(file + ", row 1: there is no such column as " + column);
            }
        }
        return table;
    }

    private static Table parse(String file, byte[] bytes) {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(new ByteArrayInputStream(bytes), decoder);
                var parser = FORMAT.parse(reader)) {
            return ofRecords(file, parser.getRecords());
        } catch (IOException e) {
            throw unreadable(file, e);
        } catch (UncheckedIOException e) {
            throw unreadable(file, e.getCause());
        }
    }

    private static TableException unreadable(String file, IOException cause) {
        boolean encoding = cause instanceof CharacterCodingException;
        String why = encoding ? "not in UTF-8" : "not comma-separated text";
        return new TableException(file + ": the file is " + why + ".", cause);
    }

    private static Table ofRecords(String file, List<CSVRecord> records) {
        if (records.isEmpty()) {
            throw new TableException(file + ": the file is empty.");
        }
        List<String> columns = records.get(0).toList();
        if (new HashSet<>(columns).size() != columns.size()) {
            throw new TableException(file + ", row 1: a column is named twice.");
        }
        var rows = new ArrayList<Row>();
        for (int i = 1; i < records.size(); i++) {
            List<String> values = records.get(i).toList();
            if (values.size() != columns.size()) {
                throw new TableException(
                        "%s, row %d: it has %d columns, the header has %d."
                                .formatted(file, i + 1, values.size(), columns.size()));
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int c = 0; c < columns.size(); c++) {
                cells.put(columns.get(c), values.get(c));
            }
            rows.add(new Row(file, i + 1, cells));
        }
        return new Table(file, columns, rows);
    }

    /** Returns the name for messages. */
    public String file() {
        return file;
    }

    /** Returns the columns in the order of the file. */
    public List<String> columns() {
        return columns;
    }

    /** Returns the rows in the order of the file, without the header. */
    public List<Row> rows() {
        return rows;
    }
}
