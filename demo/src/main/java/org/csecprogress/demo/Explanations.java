package org.csecprogress.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.Table;
import org.csecprogress.kernel.Finding;

/** Counties' explanations of findings. */
final class Explanations {
    static final List<String> COLUMNS = List.of("rule", "body");
    private static final String ANY = "*";

    private final Map<String, List<String>> byRule = new TreeMap<>();
    private final long seed;

    private Explanations(long seed) {
        this.seed = seed;
    }

    static Explanations read(Table table, long seed) {
        var explanations = new Explanations(seed);
        for (Row row : table.rows()) {
            explanations.byRule.merge(
                    row.required("rule"), List.of(row.required("body")), Lists::joined);
        }
        if (!explanations.byRule.containsKey(ANY)) {
            throw new IllegalStateException("explanations.csv has none for any other rule");
        }
        return explanations;
    }

    String of(String slug, Finding finding) {
        List<String> bodies = byRule.getOrDefault(finding.rule(), byRule.get(ANY));
        return Dice.of(seed, slug, finding.key()).pick(bodies);
    }
}
