package org.csecprogress.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.Table;

/** Texts that counties write: each field has a few, and a county keeps the one that it drew. */
final class Narrative {
    static final List<String> COLUMNS = List.of("field", "when", "weight", "body");

    /**
     * @param body the text; empty if the county leaves the field empty
     */
    private record Text(String field, Condition when, double weight, String body) {}

    private final Map<String, List<Text>> byField = new TreeMap<>();
    private final long seed;

    private Narrative(long seed) {
        this.seed = seed;
    }

    static Narrative read(Table table, long seed) {
        var narrative = new Narrative(seed);
        for (Row row : table.rows()) {
            var text =
                    new Text(
                            row.required("field"),
                            Condition.parse(row, "when"),
                            row.decimal("weight").doubleValue(),
                            row.text("body"));
            narrative.byField.merge(text.field(), List.of(text), Lists::joined);
        }
        return narrative;
    }

    /**
     * Returns the county's text; the empty string if it has none.
     *
     * @param traitOf returns the county's value of a trait
     */
    String of(String slug, String field, UnaryOperator<String> traitOf) {
        List<Text> fitting =
                byField.getOrDefault(field, List.of()).stream()
                        .filter(text -> text.when().holds(traitOf))
                        .toList();
        double all = fitting.stream().mapToDouble(Text::weight).sum();
        double drawn = Dice.of(seed, slug, field).next() * all;
        for (Text text : fitting) {
            drawn -= text.weight();
            if (drawn < 0) {
                return text.body();
            }
        }
        return "";
    }
}
