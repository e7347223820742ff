package org.csecprogress.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.csecprogress.csv.Row;

/** Factors on a rate, by the value of a trait or dimension: {@code NAME:VALUE=0.5|NAME:…}. */
record Factors(Map<String, Map<String, Double>> byName) {
    static Factors parse(Row row, String column) {
        var factors = new HashMap<String, Map<String, Double>>();
        for (String item : row.list(column)) {
            int colon = item.indexOf(':');
            int equals = item.indexOf('=');
            if (colon < 1 || equals < colon) {
                throw row.refuse(column, "\"" + item + "\" is not NAME:VALUE=FACTOR");
            }
            factors.computeIfAbsent(item.substring(0, colon), name -> new HashMap<>())
                    .put(item.substring(colon + 1, equals), number(row, column, item, equals));
        }
        return new Factors(factors);
    }

    private static double number(Row row, String column, String item, int equals) {
        try {
            return Double.parseDouble(item.substring(equals + 1));
        } catch (NumberFormatException e) {
            throw row.refuse(column, "\"" + item + "\" does not end in a number");
        }
    }

    /** Returns the product of the factors; values without a factor count as 1. */
    double of(UnaryOperator<String> valueOf) {
        double product = 1;
        for (var entry : byName.entrySet()) {
            String value = valueOf.apply(entry.getKey());
            product *= value == null ? 1 : entry.getValue().getOrDefault(value, 1.0);
        }
        return product;
    }
}
