package org.csecprogress.catalog.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.CatalogVersion;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.TableException;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;

/** All versions of the catalogue. A filing is always read with the version that it names. */
public final class Catalogs {
    /** Name of the code list of milestone statuses. */
    public static final String MILESTONE_STATUS = "MILESTONE_STATUS";

    /** Name of the code list of reasons for absent figures. */
    public static final String ABSENT_REASON = "ABSENT_REASON";

    static final String COLUMNS = "version,effective_from,effective_to";

    private final NavigableMap<Integer, Catalog> byNumber;

    private Catalogs(NavigableMap<Integer, Catalog> byNumber) {
        this.byNumber = byNumber;
    }

    /** Holds the shipped versions, which cannot change while the product runs. */
    private static final class BuiltIn {
        static final Catalogs CATALOGS = read(builtInSource());
    }

    /** Returns the versions that the product ships. */
    public static Catalogs builtIn() {
        return BuiltIn.CATALOGS;
    }

    /** Returns the source of the shipped versions. */
    public static CatalogSource builtInSource() {
        return CatalogSource.classpath("catalog");
    }

    /**
     * Reads all versions. A source has a versions.csv and a folder for each version, named by its
     * number, from 1. A version that would remove protection is refused.
     *
     * @throws org.csecprogress.csv.TableException if a file is malformed
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
        return source.rows(DictionaryFiles.VERSIONS, COLUMNS);
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

    /**
     * A later version starts later. It ends one without a stated end, but not one with a stated
     * end.
     */
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

    /** Returns all versions, oldest first. */
    public List<Catalog> all() {
        return new ArrayList<>(byNumber.values());
    }

    /** Returns the newest version. */
    public Catalog latest() {
        return byNumber.lastEntry().getValue();
    }

    /**
     * Returns the version with that number.
     *
     * @throws NotFoundException if there is none
     */
    public Catalog version(int number) {
        return Optional.ofNullable(byNumber.get(number))
                .orElseThrow(() -> new NotFoundException("catalogue version"));
    }

    /** Returns the last period filed under a version; empty while no later version is known. */
    public Optional<ReportingPeriod> lastPeriod(int number) {
        Optional<ReportingPeriod> stated = version(number).validity().effectiveTo();
        return stated.or(
                () ->
                        Optional.ofNullable(byNumber.higherEntry(number))
                                .map(next -> next.getValue().validity().effectiveFrom().minus(1)));
    }

    /** Returns the version under which a period is filed: the newest that covers it. */
    public Optional<Catalog> findForPeriod(ReportingPeriod period) {
        return byNumber.values().stream()
                .filter(catalog -> catalog.validity().covers(period))
                .max(Comparator.comparing(Catalog::version));
    }

    /**
     * Returns the version under which a period is filed.
     *
     * @throws NotFoundException if none covers it
     */
    public Catalog forPeriod(ReportingPeriod period) {
        return findForPeriod(period)
                .orElseThrow(() -> new NotFoundException("catalogue for the period"));
    }
}
