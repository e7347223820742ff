package org.csecprogress.report.picture.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.reading.service.PastFigures;
import org.csecprogress.report.figure.page.CountedRows;

/** A release as rows for pictures; it has only what a test sets. */
final class YearOfRows {
    static final Catalog CATALOG = Catalogs.builtIn().version(1);
    static final Counties COUNTIES = Counties.builtIn();
    static final Populations POPULATIONS = Populations.builtIn();

    /** Stands for a withheld count. */
    static final long HIDDEN = CountedRows.HIDDEN;

    /** Stands for a missing count. */
    static final long NONE = CountedRows.NONE;

    private final ReportingPeriod period;
    private final Catalog catalog;
    private final List<ReleaseTable> tables = new ArrayList<>();
    private final Map<String, List<ReleaseRow>> past = new HashMap<>();

    YearOfRows(String period) {
        this.period = ReportingPeriod.of(period);
        this.catalog = Catalogs.builtIn().forPeriod(this.period);
    }

    /** Creates a release under that version of the catalogue, whatever its period. */
    YearOfRows(String period, int version) {
        this.period = ReportingPeriod.of(period);
        this.catalog = Catalogs.builtIn().version(version);
    }

    /** Adds the state's total of the quarter, with its whole or its children. */
    YearOfRows state(String measure, long count, long whole) {
        String id = measure + ".STATE.TOTAL.Q";
        return add(id, List.of(CountedRows.row(period, "STATE", id, "TOTAL", count, whole)));
    }

    /** Adds the state's totals of the three previous quarters. */
    YearOfRows before(String measure, long count, long children) {
        String id = measure + ".STATE.TOTAL.Q";
        List<ReleaseRow> rows = new ArrayList<>();
        for (int back = 3; back > 0; back--) {
            rows.add(CountedRows.row(period.minus(back), "STATE", id, "TOTAL", count, children));
        }
        past.put(id, rows);
        return this;
    }

    /** Adds a breakdown of the state, in the order of its groups. */
    YearOfRows by(String id, long... counts) {
        List<ReleaseRow> rows = new ArrayList<>();
        for (PublicGroup group : catalog.dimension(TableId.parse(id).content()).publicGroups()) {
            rows.add(CountedRows.row(period, "STATE", id, group.code(), counts[rows.size()], 0));
        }
        return add(id, rows);
    }

    /** Adds a breakdown of the state, each group with its count among a number of children. */
    YearOfRows among(String id, long children, long... counts) {
        List<ReleaseRow> rows = new ArrayList<>();
        for (PublicGroup group : catalog.dimension(TableId.parse(id).content()).publicGroups()) {
            boolean known =
                    catalog.dimension(TableId.parse(id).content())
                            .populationCategories()
                            .contains(group.code());
            long count = counts[rows.size()];
            rows.add(
                    CountedRows.row(
                            period, "STATE", id, group.code(), count, known ? children : 0));
        }
        return add(id, rows);
    }

    /** Adds the totals of places, each with its children. */
    YearOfRows places(String id, Map<String, Long> counts, Map<String, Long> children) {
        List<ReleaseRow> rows = new ArrayList<>();
        counts.forEach(
                (place, count) ->
                        rows.add(
                                CountedRows.row(
                                        period, place, id, "TOTAL", count, children.get(place))));
        return add(id, rows);
    }

    /** Adds the newly identified victims of the high-intensity areas, and of other places. */
    YearOfRows areas(Level level, long bay, long angeles, long diego) {
        Map<String, Long> regions = new LinkedHashMap<>();
        regions.put("R01", HIDDEN);
        regions.put("R03", bay);
        regions.put("R08", angeles);
        regions.put("R10", HIDDEN);
        Map<String, Long> counties = new LinkedHashMap<>();
        counties.put("19", angeles);
        counties.put("37", diego);
        return places(
                        "VC-08.REGION.TOTAL." + level,
                        regions,
                        Map.of("R01", 1L, "R03", 1_000_000L, "R08", 2_000_000L, "R10", 1L))
                .places(
                        "VC-08.COUNTY.TOTAL." + level,
                        counties,
                        Map.of("19", 2_000_000L, "37", 800_000L));
    }

    private YearOfRows add(String id, List<ReleaseRow> rows) {
        tables.add(CountedRows.table(catalog, id, rows));
        return this;
    }

    /** Adds a table of counties, each with a count of a hundred. */
    YearOfRows counties(String id, Map<String, Long> counts) {
        return add(
                id,
                counts.entrySet().stream()
                        .map(
                                e ->
                                        CountedRows.row(
                                                period, e.getKey(), id, "TOTAL", e.getValue(), 100))
                        .toList());
    }

    /** Marks all rows as first released, like a restatement that changes nothing. */
    YearOfRows asFirstReleased() {
        List<ReleaseTable> before = List.copyOf(tables);
        tables.clear();
        before.forEach(
                table -> add(table.id(), table.rows().stream().map(YearOfRows::first).toList()));
        return this;
    }

    private static ReleaseRow first(ReleaseRow row) {
        Set<Annotation> annotations = new HashSet<>(row.annotations());
        annotations.add(Annotation.FIRST_FIGURE);
        return CountedRows.with(row, annotations, row.counties());
    }

    PictureSource source(Language language) {
        return new PictureSource(
                catalog,
                COUNTIES,
                POPULATIONS,
                CountedRows.report(catalog, period, tables),
                new PastFigures(past, Map.of()),
                Map.of(),
                County::slug,
                Sentences.in(language));
    }
}
