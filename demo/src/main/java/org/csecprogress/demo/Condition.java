package org.csecprogress.demo;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.csecprogress.csv.Row;

/**
 * A condition on a case: {@code DIMENSION:CATEGORY{+CATEGORY}}, several joined by {@code " & "}. An
 * empty condition always holds.
 */
record Condition(List<Part> parts) {
    /** The condition on one dimension. */
    record Part(String dimension, List<String> categories) {}

    Condition {
        parts = List.copyOf(parts);
    }

    static Condition parse(Row row, String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return new Condition(List.of());
        }
        return new Condition(
                Arrays.stream(text.split(" & ", -1)).map(part -> part(row, column, part)).toList());
    }

    private static Part part(Row row, String column, String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw row.refuse(column, "\"" + text + "\" is not DIMENSION:CATEGORY");
        }
        return new Part(
                text.substring(0, colon),
                Arrays.asList(text.substring(colon + 1).split("\\+", -1)));
    }

    boolean holds(UnaryOperator<String> categoryOf) {
        return parts.stream()
                .allMatch(p -> p.categories().contains(categoryOf.apply(p.dimension())));
    }
}
