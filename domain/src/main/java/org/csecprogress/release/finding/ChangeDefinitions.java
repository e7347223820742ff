package org.csecprogress.release.finding;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.Table;
import org.csecprogress.csv.TableException;

/**
 * All changes that a report may tell, read from report_changes.csv. They are fixed before the
 * figures of a quarter are known, because the tests of a release are corrected for their number.
 */
public final class ChangeDefinitions {
    private static final String FILE = "report_changes.csv";
    private static final List<String> COLUMNS = List.of("measure", "better", "spans", "top");

    private final Map<String, ChangeDefinition> all;

    private ChangeDefinitions(Map<String, ChangeDefinition> all) {
        this.all = Collections.unmodifiableMap(all);
    }

    /** Returns the definitions that the product ships. */
    public static ChangeDefinitions builtIn() {
        return read(CatalogSource.classpath("reference"));
    }

    /**
     * Reads report_changes.csv.
     *
     * @throws TableException if a row is malformed or a measure appears twice
     */
    public static ChangeDefinitions read(CatalogSource source) {
        Map<String, ChangeDefinition> all = new LinkedHashMap<>();
        for (Row row : Table.read(FILE, source.read(FILE), COLUMNS).rows()) {
            String measure = row.required("measure");
            Set<Span> spans = EnumSet.noneOf(Span.class);
            row.list("spans").forEach(span -> spans.add(span(row, span)));
            if (spans.isEmpty()) {
                throw row.refuse("spans", "a change is over some time");
            }
            if (row.integer("top") < 1) {
                throw row.refuse("top", "an axis ends at 1 or above");
            }
            var definition =
                    new ChangeDefinition(
                            measure,
                            row.constant("better", Better.class),
                            spans,
                            row.integer("top"));
            if (all.put(measure, definition) != null) {
                throw row.refuse("measure", "\"" + measure + "\" is there twice");
            }
        }
        return new ChangeDefinitions(all);
    }

    private static Span span(Row row, String text) {
        try {
            return Span.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw row.refuse("spans", "\"" + text + "\" is no span");
        }
    }

    /** Returns the definition of a measure; empty if no change of it is told. */
    public Optional<ChangeDefinition> of(String measure) {
        return Optional.ofNullable(all.get(measure));
    }

    /** Returns the codes of all measures of which a change may be told. */
    public Set<String> measures() {
        return all.keySet();
    }
}
