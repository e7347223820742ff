package org.csecprogress.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.Table;

/**
 * Each county's part of a state total: its share of the children times its own factor (the
 * over-dispersion of counties), scaled so that all parts add up to one.
 */
final class Levels {
    static final List<String> COLUMNS = List.of("level", "county", "factor");

    private final Map<String, Map<String, Double>> shares = new HashMap<>();

    static Levels read(Table table, Counties counties, Populations populations) {
        var levels = new Levels();
        for (Row row : table.rows()) {
            County county = counties.bySlug(row.required("county"));
            double children = populations.children(county.code());
            levels.shares
                    .computeIfAbsent(row.required("level"), level -> new HashMap<>())
                    .put(county.slug(), children * row.decimal("factor").doubleValue());
        }
        for (Map<String, Double> shares : levels.shares.values()) {
            double all = shares.values().stream().mapToDouble(Double::doubleValue).sum();
            shares.replaceAll((slug, share) -> share / all);
        }
        return levels;
    }

    /** Returns the county's part, from 0 to 1. */
    double share(String level, String slug) {
        return shares.getOrDefault(level, Map.of()).getOrDefault(slug, 0.0);
    }
}
