package org.csecprogress.release.file;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.csecprogress.release.content.ReleaseRow;

/**
 * A page of the figures of a release.
 *
 * @param columns the columns in their order
 * @param rows the texts of the rows of this page
 * @param total how many rows are selected on all pages
 */
public record FigurePage(List<FileColumn> columns, List<List<String>> rows, int total) {
    /** One for all rows: Json looks for its implementation at each call. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    public FigurePage {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Returns the page of a table that is asked for. */
    static FigurePage of(FileTable table, FigureQuery query) {
        List<String> headings = table.headings();
        List<List<String>> selected =
                table.rows().stream()
                        .filter(
                                row ->
                                        query.selected().entrySet().stream()
                                                .allMatch(
                                                        each ->
                                                                row.get(
                                                                                headings.indexOf(
                                                                                        each
                                                                                                .getKey()))
                                                                        .equals(each.getValue())))
                        .toList();
        return new FigurePage(
                table.columns(), query.page(selected.stream()).toList(), selected.size());
    }

    /**
     * Returns the rows as JSON objects by heading, with numbers as numbers and null for nothing.
     */
    public JsonArrayBuilder json() {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        rows.forEach(row -> all.add(json(row)));
        return all;
    }

    private JsonObjectBuilder json(List<String> row) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        for (int at = 0; at < columns.size(); at++) {
            add(object, columns.get(at), row.get(at));
        }
        return object;
    }

    private static void add(JsonObjectBuilder object, FileColumn column, String text) {
        if (text.isEmpty()) {
            object.addNull(column.name());
        } else if (column.type() == FileColumn.Type.BOOLEAN) {
            object.add(column.name(), Boolean.parseBoolean(text));
        } else if (column.type().isNumeric() && !text.equals(ReleaseRow.WITHHELD)) {
            object.add(column.name(), new BigDecimal(text));
        } else {
            object.add(column.name(), text);
        }
    }
}
