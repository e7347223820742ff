package org.csecprogress.report.change.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.csecprogress.csv.Csv;
import org.csecprogress.csv.MarkColumn;
import org.csecprogress.kernel.web.JsonBuilders;
import org.csecprogress.release.content.PublicValues;

/**
 * Rows with named columns, which are written as JSON and as separated text, so that the two cannot
 * differ.
 *
 * @param columns the columns, from left to right
 * @param rows the rows, from top to bottom
 */
record StatedRows<T>(List<Column<T>> columns, List<T> rows) {
    StatedRows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A value.
     *
     * @param text as written in separated text; empty if there is none
     * @param isNumber whether JSON has it as a number
     */
    record Cell(String text, boolean isNumber) {
        static Cell text(String text) {
            return new Cell(text, false);
        }

        static Cell number(Optional<BigDecimal> number) {
            return new Cell(number.map(BigDecimal::toPlainString).orElse(""), true);
        }

        private void add(JsonObjectBuilder object, String name) {
            if (text.isEmpty()) {
                object.addNull(name);
            } else if (isNumber) {
                object.add(name, new BigDecimal(text));
            } else {
                object.add(name, text);
            }
        }
    }

    /**
     * A column.
     *
     * @param name as in JSON, such as {@code nameEn}; separated text has {@code name_en}
     * @param cell its value in a row
     */
    record Column<T>(String name, Function<T, Cell> cell) {
        /** Returns a column of texts. */
        static <T> Column<T> text(String name, Function<T, String> text) {
            return new Column<>(name, row -> Cell.text(text.apply(row)));
        }

        /** Returns a column of numbers. */
        static <T> Column<T> number(String name, Function<T, Optional<BigDecimal>> number) {
            return new Column<>(name, row -> Cell.number(number.apply(row)));
        }

        /** Returns its name in separated text. */
        String heading() {
            return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the rows as objects. */
    JsonArrayBuilder json() {
        JsonArrayBuilder all = JsonBuilders.array();
        for (T row : rows) {
            JsonObjectBuilder object = JsonBuilders.object();
            columns.forEach(column -> column.cell().apply(row).add(object, column.name()));
            all.add(object);
        }
        return all;
    }

    /**
     * Returns the rows as a file.
     *
     * @param isDemonstration whether the data are of the demonstration
     */
    byte[] csv(boolean isDemonstration) {
        return Csv.of(
                fields(columns.stream().map(Column::heading), MarkColumn.NAME),
                rows.stream().map(row -> line(row, isDemonstration)).toList());
    }

    /**
     * Adds the rows to what a release says.
     *
     * @param place the place of a row's values
     */
    void addTo(PublicValues values, Function<T, PublicValues.Place> place) {
        for (T row : rows) {
            PublicValues.Place at = place.apply(row);
            columns.forEach(
                    column -> values.add(at, column.heading(), column.cell().apply(row).text()));
        }
    }

    private List<String> line(T row, boolean isDemonstration) {
        return fields(
                columns.stream().map(column -> column.cell().apply(row).text()),
                Boolean.toString(isDemonstration));
    }

    private static List<String> fields(Stream<String> fields, String mark) {
        return Stream.concat(fields, Stream.of(mark)).toList();
    }
}
