package org.csecprogress.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.Table;
import org.csecprogress.csv.TableException;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;

/** All versions of the catalogue. An old filing is always read with the version it names. */
public final class Catalogs {
    /** Name of the code list of the statuses of milestones. */
    public static final String MILESTONE_STATUS = "MILESTONE_STATUS";

    /** Name of the code list of the reasons why a figure is absent. */
    public static final String ABSENT_REASON = "ABSENT_REASON";

    static final List<String> COLUMNS = List.of("version", "effective_from", "effective_to");

    private final NavigableMap<Integer, Catalog> byNumber;

    private Catalogs(NavigableMap<Integer, Catalog> byNumber) {
        this.byNumber = byNumber;
    }

    /** The versions that the product ships. */
    public static Catalogs builtIn() {
        return read(builtInSource());
    }

    /** Where the versions that the product ships are. */
    public static CatalogSource builtInSource() {
        return CatalogSource.classpath("catalog");
    }

    /**
     * All versions. A source has a versions.csv and a folder for each version that it lists, named
     * by its number; the first is 1. A version that would take protection away from the one before
     * is refused.
     *
     * @throws org.csecprogress.csv.TableException if a file does not fit
     */
    public static Catalogs read(CatalogSource source) {
        NavigableMap<Integer, Catalog> catalogs = new TreeMap<>();
        Map<Integer, Row> rows = new HashMap<>();
        for (Row row : versions(source)) {
            CatalogVersion version = version(row);
            if (catalogs.containsKey(version.number())) {
                throw row.refuse("version", version.number() + " is there twice");
            }
            for (Catalog other : catalogs.values()) {
                checkOrder(row, version, other.validity());
            }
            catalogs.put(version.number(), new CatalogReader(source).read(version));
            rows.put(version.number(), row);
        }
        if (!catalogs.containsKey(1)) {
            throw new TableException(
                    DictionaryFiles.VERSIONS
                            + ": it lists every version that was ever in force, and so version 1.");
        }
        catalogs.values().forEach(catalog -> checkFloor(catalogs, catalog, rows));
        return new Catalogs(catalogs);
    }

    static List<Row> versions(CatalogSource source) {
        String file = DictionaryFiles.VERSIONS;
        return Table.read(file, source.read(file), COLUMNS).rows();
    }

    private static void checkFloor(
            NavigableMap<Integer, Catalog> catalogs, Catalog catalog, Map<Integer, Row> rows) {
        var before = catalogs.lowerEntry(catalog.version());
        if (before == null) {
            return;
        }
        List<String> taken = CatalogFloor.taken(before.getValue(), catalog);
        if (!taken.isEmpty()) {
            throw rows.get(catalog.version())
                    .refuse(
                            "version",
                            "version %d would take protection away from version %d: %s"
                                    .formatted(
                                            catalog.version(),
                                            before.getKey(),
                                            String.join("; ", taken)));
        }
    }

    private static CatalogVersion version(Row row) {
        try {
            return new CatalogVersion(
                    row.integer("version"),
                    period(row, "effective_from")
                            .orElseThrow(
                                    () -> row.refuse("effective_from", "this may not be empty")),
                    period(row, "effective_to"));
        } catch (IllegalArgumentException e) {
            throw row.refuse("version", e.getMessage());
        }
    }

    private static Optional<ReportingPeriod> period(Row row, String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                ReportingPeriod.parse(text)
                        .orElseThrow(
                                () -> row.refuse(column, "\"" + text + "\" is not a quarter")));
    }

    /** A later version begins later; it ends an open one, but not one with a stated end. */
    private static void checkOrder(Row row, CatalogVersion version, CatalogVersion other) {
        boolean first = version.number() < other.number();
        CatalogVersion earlier = first ? version : other;
        CatalogVersion later = first ? other : version;
        if (later.effectiveFrom().compareTo(earlier.effectiveFrom()) <= 0
                || (earlier.effectiveTo().isPresent() && earlier.covers(later.effectiveFrom()))) {
            throw row.refuse(
                    "effective_from",
                    "version %d must begin after version %d"
                            .formatted(later.number(), earlier.number()));
        }
    }

    /** All versions, the oldest first. */
    public List<Catalog> all() {
        return new ArrayList<>(byNumber.values());
    }

    /** The newest version. */
    public Catalog latest() {
        return byNumber.lastEntry().getValue();
    }

    /**
     * The version of that number.
     *
     * @throws NotFoundException if there is none
     */
    public Catalog version(int number) {
        return Optional.ofNullable(byNumber.get(number))
                .orElseThrow(() -> new NotFoundException("catalogue version"));
    }

    /** The last period that is filed under a version; nothing while no other is known. */
    public Optional<ReportingPeriod> lastPeriod(int number) {
        Optional<ReportingPeriod> stated = version(number).validity().effectiveTo();
        return stated.or(
                () ->
                        Optional.ofNullable(byNumber.higherEntry(number))
                                .map(next -> next.getValue().validity().effectiveFrom().minus(1)));
    }

    /** The version under which a period is filed: the newest that covers it. */
    public Optional<Catalog> findForPeriod(ReportingPeriod period) {
        return byNumber.values().stream()
                .filter(catalog -> catalog.validity().covers(period))
                .max(Comparator.comparing(Catalog::version));
    }

    /**
     * The version under which a period is filed.
     *
     * @throws NotFoundException if none covers it
     */
    public Catalog forPeriod(ReportingPeriod period) {
        return findForPeriod(period)
                .orElseThrow(() -> new NotFoundException("catalogue for the period"));
    }
}
