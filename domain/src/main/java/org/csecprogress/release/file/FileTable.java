package org.csecprogress.release.file;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.csecprogress.csv.Csv;
import org.csecprogress.csv.Table;

/**
 * A table as published in files.
 *
 * @param name its name, which is that of its file without the ending
 * @param columns its columns in order
 * @param rows the texts of each row, in the order of the columns
 */
public record FileTable(String name, List<FileColumn> columns, List<List<String>> rows) {
    private static final String ENDING = ".csv";

    public FileTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * Reads a table from its file again.
     *
     * @param file the table as CSV
     * @param description the description of all tables as a data package, which names the types of
     *     its columns
     */
    static FileTable read(ReleaseFile file, ReleaseFile description) {
        JsonObject described = described(file.name(), description);
        List<String> key = texts(described.getJsonArray("primaryKey"));
        List<FileColumn> columns =
                described.getJsonArray("fields").getValuesAs(JsonObject.class).stream()
                        .map(field -> column(field, key))
                        .toList();
        List<String> headings = columns.stream().map(FileColumn::name).toList();
        List<List<String>> rows =
                Table.read(file.name(), file.bytes(), headings).rows().stream()
                        .map(row -> headings.stream().map(row::text).map(Csv::unsafe).toList())
                        .toList();
        return new FileTable(file.name().replace(ENDING, ""), columns, rows);
    }

    private static JsonObject described(String file, ReleaseFile description) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(description.bytes()))) {
            return reader
                    .readObject()
                    .getJsonArray("resources")
                    .getValuesAs(JsonObject.class)
                    .stream()
                    .filter(resource -> resource.getString("path").equals(file))
                    .findFirst()
                    .orElseThrow()
                    .getJsonObject("schema");
        }
    }

    private static FileColumn column(JsonObject field, List<String> key) {
        String name = field.getString("name");
        JsonArray values = field.getJsonObject("constraints").getJsonArray("enum");
        return new FileColumn(
                name,
                FileColumn.Type.valueOf(field.getString("type").toUpperCase(Locale.ROOT)),
                key.contains(name),
                values == null ? List.of() : texts(values));
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }

    /** Returns the name of its file. */
    public String file() {
        return name + ENDING;
    }

    /** Returns the headings. */
    public List<String> headings() {
        return columns.stream().map(FileColumn::name).toList();
    }

    /** Returns the rows with their cells under these headings, empty under one that is not here. */
    List<List<String>> rowsUnder(List<String> others) {
        List<String> own = headings();
        if (own.equals(others)) {
            return rows;
        }
        List<Integer> places = others.stream().map(own::indexOf).toList();
        return rows.stream()
                .map(row -> places.stream().map(at -> at < 0 ? "" : row.get(at)).toList())
                .toList();
    }

    /** Returns the headings of the key. */
    public List<String> key() {
        return columns.stream().filter(FileColumn::isKey).map(FileColumn::name).toList();
    }

    /** Returns the table as CSV. Equal tables give equal bytes. */
    public byte[] csv() {
        return Csv.of(headings(), rows);
    }
}
