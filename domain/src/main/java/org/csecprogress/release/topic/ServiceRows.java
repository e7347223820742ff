package org.csecprogress.release.topic;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.Table;
import org.csecprogress.csv.TableException;

/**
 * The types of service that a report shows as one row each, read from report_services.csv. A
 * release whose catalogue lacks their measures has none of them.
 */
public final class ServiceRows {
    private static final String FILE = "report_services.csv";
    private static final List<String> COLUMNS =
            List.of(
                    "section",
                    "dimension",
                    "group",
                    "needed",
                    "reached",
                    "ended",
                    "bands",
                    "met",
                    "otherwise",
                    "top");

    private final List<ServiceRow> all;

    private ServiceRows(List<ServiceRow> all) {
        this.all = List.copyOf(all);
    }

    /** Returns the rows that the product ships. */
    public static ServiceRows builtIn() {
        return read(CatalogSource.classpath("reference"));
    }

    /**
     * Reads report_services.csv.
     *
     * @throws TableException if a row is malformed, or a measure is in two places
     */
    public static ServiceRows read(CatalogSource source) {
        Set<String> measures = new HashSet<>();
        return new ServiceRows(
                Table.read(FILE, source.read(FILE), COLUMNS).rows().stream()
                        .map(row -> service(row, measures))
                        .toList());
    }

    private static ServiceRow service(Row row, Set<String> measures) {
        for (String column : List.of("needed", "reached", "ended", "met", "otherwise")) {
            if (!measures.add(row.required(column))) {
                throw row.refuse(column, "\"" + row.text(column) + "\" is there twice");
            }
        }
        if (row.integer("top") < 1) {
            throw row.refuse("top", "an axis ends at 1 or above");
        }
        return new ServiceRow(
                row.integer("section"),
                row.required("dimension"),
                row.required("group"),
                row.text("needed"),
                row.text("reached"),
                row.text("ended"),
                row.required("bands"),
                row.text("met"),
                row.text("otherwise"),
                row.integer("top"));
    }

    /** Returns all rows, in the order of the file. */
    public List<ServiceRow> all() {
        return all;
    }

    /** Returns the rows of a section of the report. */
    public List<ServiceRow> in(int section) {
        return all.stream().filter(row -> row.section() == section).toList();
    }
}
