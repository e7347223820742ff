package org.csecprogress.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.Table;

/**
 * The weights of a dimension's categories for one profile under a condition, in one county or in
 * all without their own.
 */
record WeightTable(
        String profile, String dimension, Condition given, String county, List<Weight> weights) {
    static final List<String> COLUMNS =
            List.of("profile", "dimension", "category", "given", "county", "weight", "per");
    private static final String PER_CHILDREN = "CHILDREN";

    /**
     * The weight of one category.
     *
     * @param perChildren whether the weight is multiplied by the share of the county's children in
     *     the group with that code
     */
    record Weight(String category, double weight, boolean perChildren) {}

    /** The columns that rows of one table have in common. */
    private record Head(String profile, String dimension, String given, String county) {}

    static List<WeightTable> read(Table table) {
        Map<Head, List<Row>> rows = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            var head =
                    new Head(
                            row.required("profile"),
                            row.required("dimension"),
                            row.text("given"),
                            row.text("county"));
            rows.computeIfAbsent(head, h -> new ArrayList<>()).add(row);
        }
        return rows.entrySet().stream().map(e -> table(e.getKey(), e.getValue())).toList();
    }

    private static WeightTable table(Head head, List<Row> rows) {
        return new WeightTable(
                head.profile(),
                head.dimension(),
                Condition.parse(rows.get(0), "given"),
                head.county(),
                rows.stream().map(WeightTable::weight).toList());
    }

    private static Weight weight(Row row) {
        return new Weight(
                row.required("category"),
                row.decimal("weight").doubleValue(),
                row.oneOf("per", List.of("", PER_CHILDREN)).equals(PER_CHILDREN));
    }
}
