package org.csecprogress.catalog.reading;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.csecprogress.csv.Row;
import org.csecprogress.kernel.LocalText;

/**
 * The tables that are published although too many of their figures are small, each with the
 * decision. They are outside the catalogue's versions, because a decision may be made while a
 * version is in force.
 */
public final class KeptDesigns {
    private static final String FILE = "designs/kept.csv";
    private static final String COLUMNS = "table,decided_on,reason_en,reason_es";

    private final Map<String, Kept> byTable;

    private KeptDesigns(Map<String, Kept> byTable) {
        this.byTable = Map.copyOf(byTable);
    }

    /** A decision with its date and reason. */
    public record Kept(String table, LocalDate decidedOn, LocalText reason) {}

    /**
     * Reads the decisions of a source.
     *
     * @throws org.csecprogress.csv.TableException if the file is malformed
     */
    public static KeptDesigns read(CatalogSource source) {
        Map<String, Kept> kept = new TreeMap<>();
        for (Row row : source.rows(FILE, COLUMNS)) {
            String table = row.required("table");
            var reason = new LocalText(row.required("reason_en"), row.required("reason_es"));
            kept.put(table, new Kept(table, row.date("decided_on"), reason));
        }
        return new KeptDesigns(kept);
    }

    /** Returns the decision on a table, such as {@code VC-06.COUNTY.TOTAL.Q}. */
    public Optional<Kept> find(String table) {
        return Optional.ofNullable(byTable.get(table));
    }
}
