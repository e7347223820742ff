package org.csecprogress.demo;

import java.util.List;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.Table;

/** Lasting traits of counties: each trait has one value for a county, stated or drawn once. */
final class Traits {
    static final List<String> COLUMNS = List.of("trait", "value", "weight", "counties");

    private record Value(String trait, String value, double weight, List<String> counties) {}

    private final List<Value> values;
    private final long seed;

    private Traits(List<Value> values, long seed) {
        this.values = values;
        this.seed = seed;
    }

    static Traits read(Table table, long seed) {
        return new Traits(table.rows().stream().map(Traits::value).toList(), seed);
    }

    private static Value value(Row row) {
        return new Value(
                row.required("trait"),
                row.required("value"),
                row.decimal("weight").doubleValue(),
                row.list("counties"));
    }

    /**
     * Returns the county's value of the trait, or null if there is no such trait.
     *
     * @param slug the county's name in URLs
     */
    String of(String slug, String trait) {
        List<Value> options = values.stream().filter(v -> v.trait().equals(trait)).toList();
        for (Value option : options) {
            if (option.counties().contains(slug)) {
                return option.value();
            }
        }
        double all = options.stream().mapToDouble(Value::weight).sum();
        double drawn = Dice.of(seed, slug, trait).next() * all;
        for (Value option : options) {
            drawn -= option.weight();
            if (drawn < 0) {
                return option.value();
            }
        }
        return null;
    }
}
