package org.csecprogress.release.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.aggregation.Cube;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Input;
import org.csecprogress.catalog.dimension.Category;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.protection.figure.FrozenFigures;

/**
 * The state's figures of a quarter without small counts: every count, and so every difference, is a
 * multiple of 11. Tests then make one count small.
 */
public final class QuarterFigures {
    static final Catalog CATALOG = Catalogs.builtIn().version(1);

    /** Every total is a multiple of this, and every row of a breakdown a multiple of 11. */
    private static final int UNIT = 24 * 11;

    private static final String TOTALS =
            """
            ID-01 90 ID-02 40 ID-03 400 ID-04 300 ID-05 200 ID-06 30 ID-07 40 ID-08 230 ID-09 20
            VC-01 100 VC-02 40 VC-03 30 VC-04 20 VC-05 10 VC-06 72 VC-08 40 VC-09 36 VC-10 30
            VC-11 20 VC-12 50 VC-13 4 VC-14 18
            PL-01 36 PL-02 3 PL-05 10 PL-06 60 PL-06.D 5000 PL-07 3 PL-08 30 PL-09 40 PL-10 24
            PL-11 30 PL-12 36 PL-13 10 PL-14 8 PL-15 1 PL-16 5
            SV-01 30 SV-02 8 SV-02.D 10 SV-03 25 SV-04 20 SV-05 5 SV-06 40 SV-07 10 SV-08 12
            SV-09 20 SV-10 14 SV-11 40 SV-11.D 50 SV-12 60 SV-13 6 SV-14 50 SV-15 20
            CT-01 6 CT-02 5 CT-03 0 TR-01 80 TR-02 60 TR-03 4 PV-01 100 PV-01.D 300 PV-02 2
            """;

    private final Map<CellKey, Long> values = new TreeMap<>();
    private final Map<String, Integer> counties = new TreeMap<>();
    private final Map<Geography, Map<CellKey, Long>> places = new TreeMap<>();
    private final Catalog catalog;
    private final Set<String> missing = new TreeSet<>();
    private ReportingPeriod period = ReportingPeriod.of("2026Q2");

    private QuarterFigures(Catalog catalog) {
        this.catalog = catalog;
        String[] words = TOTALS.trim().split("\\s+", -1);
        for (int i = 0; i < words.length; i += 2) {
            fill(words[i], Integer.parseInt(words[i + 1]));
        }
    }

    public static QuarterFigures aQuarter() {
        return new QuarterFigures(CATALOG);
    }

    public static QuarterFigures aQuarter(Catalog catalog) {
        return new QuarterFigures(catalog);
    }

    /** Spreads an input evenly over its categories; the first takes the remainder. */
    QuarterFigures fill(String code, int units) {
        Input input = catalog.input(code);
        values.put(CellKey.total(code), (long) units * UNIT);
        for (String dimension : input.breakdowns()) {
            List<Category> categories = catalog.categories(dimension);
            int each = 24 / categories.size();
            for (Category category : categories) {
                int weight = category.position() == 1 ? 24 - each * (categories.size() - 1) : each;
                values.put(new CellKey(code, dimension, category.code()), 11L * units * weight);
            }
        }
        return this;
    }

    public QuarterFigures of(String quarter) {
        period = ReportingPeriod.of(quarter);
        return this;
    }

    /** Sets one figure only. */
    public QuarterFigures set(String key, long value) {
        values.put(CellKey.parse(key), value);
        return this;
    }

    /** Moves a count from one row of a breakdown to another. */
    public QuarterFigures move(long count, String from, String to) {
        values.merge(CellKey.parse(from), -count, Long::sum);
        values.merge(CellKey.parse(to), count, Long::sum);
        return this;
    }

    /** Adds to a total and to the first row of each breakdown; subtracts row by row. */
    public QuarterFigures add(String code, long count) {
        values.merge(CellKey.total(code), count, Long::sum);
        for (String dimension : catalog.breakdownsOf(code)) {
            long left = count;
            for (Category category : catalog.categories(dimension)) {
                CellKey key = new CellKey(code, dimension, category.code());
                long change = Math.max(left, -values.get(key));
                values.merge(key, change, Long::sum);
                left -= change;
            }
        }
        return this;
    }

    public long value(String key) {
        return values.get(CellKey.parse(key));
    }

    /** Returns whether the input counts anyone. */
    boolean has(String code) {
        return values.getOrDefault(CellKey.total(code), 0L) > 0;
    }

    /** Removes all answers of the input. */
    public QuarterFigures without(String code) {
        values.keySet().removeIf(key -> key.input().equals(code));
        return this;
    }

    /** Removes all answers but those of these inputs, so that a system is built in milliseconds. */
    public QuarterFigures only(String... codes) {
        values.keySet().removeIf(key -> !Set.of(codes).contains(key.input()));
        return this;
    }

    /** Sets the number of counties that answered the input, instead of 58. */
    public QuarterFigures answeredBy(int number, String code) {
        counties.put(code, number);
        return this;
    }

    /** Returns the figures of a first release, filed by all counties, with sums only. */
    public FrozenFigures frozen() {
        return frozen(1);
    }

    public FrozenFigures frozen(int revision) {
        List<Cube.Row> rows = new ArrayList<>();
        values.forEach(
                (key, value) ->
                        rows.add(
                                new Cube.Row(
                                        Geography.STATE,
                                        key,
                                        new Cell(
                                                value,
                                                counties.getOrDefault(
                                                        key.input(), 58 - missing.size())))));
        places.forEach(
                (place, figures) ->
                        figures.forEach(
                                (key, value) ->
                                        rows.add(new Cube.Row(place, key, new Cell(value, 1)))));
        Counties all = Counties.builtIn();
        return new FrozenFigures(
                new ReleaseNumber(period, revision),
                catalog,
                all,
                Cube.of(period, rows),
                all.all().stream()
                        .map(County::code)
                        .filter(county -> !missing.contains(county.value()))
                        .collect(Collectors.toSet()));
    }

    /** Removes a county. Call it before filing anything by county. */
    public QuarterFigures missing(String county) {
        missing.add(county);
        return this;
    }

    /**
     * Files a row of a breakdown by county and adds up the state. Other counties did not answer the
     * breakdown.
     *
     * @param filed the count of each county that answered, by its code
     */
    public QuarterFigures rowFiled(String row, Map<String, Long> filed) {
        CellKey key = CellKey.parse(row);
        values.put(key, 0L);
        filed.forEach(
                (county, count) -> {
                    places.computeIfAbsent(new Geography(county), p -> new TreeMap<>())
                            .put(key, count);
                    values.merge(key, count, Long::sum);
                });
        return this;
    }

    /** Files a total by these counties only, and adds up the regions and the state. */
    public QuarterFigures filedBy(String code, Map<String, Long> filed) {
        filed(code, filed);
        places.forEach(
                (place, figures) -> {
                    if (place.isCounty() && !filed.containsKey(place.code())) {
                        figures.remove(CellKey.total(code));
                    }
                });
        return this;
    }

    /**
     * Files a total by county, and adds up the regions and the state.
     *
     * @param filed the count of each county, by its code
     */
    public QuarterFigures filed(String code, Map<String, Long> filed) {
        CellKey key = CellKey.total(code);
        values.put(key, 0L);
        for (County county : Counties.builtIn().all()) {
            if (missing.contains(county.code().value())) {
                continue;
            }
            long count = filed.getOrDefault(county.code().value(), 0L);
            places.computeIfAbsent(new Geography(county.code().value()), p -> new TreeMap<>())
                    .put(key, count);
            places.computeIfAbsent(new Geography(county.region().code()), p -> new TreeMap<>())
                    .merge(key, count, Long::sum);
            values.merge(key, count, Long::sum);
        }
        return this;
    }
}
