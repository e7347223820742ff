package org.csecprogress.release.protection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.aggregation.Cube;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.demo.DemoGenerator;
import org.csecprogress.demo.service.DemoCatalogs;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.protection.figure.FrozenFigures;

/** The frozen figures of the demonstration's releases, without a database. */
final class DemoArchive {
    static final ReportingPeriod FIRST = ReportingPeriod.of("2024Q3");

    private final Counties counties = Counties.builtIn();
    private final Catalog catalog;
    private final DemoGenerator generator = DemoGenerator.builtIn(counties, Populations.builtIn());
    private final Map<ReportingPeriod, Map<County, Answers>> filings = new LinkedHashMap<>();

    DemoArchive() {
        this(Catalogs.read(DemoCatalogs.over(Catalogs.builtInSource())).forPeriod(FIRST));
    }

    /** Creates an archive whose releases have the tables of that catalogue. */
    DemoArchive(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Returns the figures of a quarter. Quarters must be requested in order, from the first. */
    FrozenFigures quarter(ReportingPeriod period) {
        Map<County, Answers> filed = new LinkedHashMap<>();
        for (County county : counties.all()) {
            Map<Integer, Answers> earlier = new LinkedHashMap<>();
            for (int lag = 1; lag <= 4; lag++) {
                Map<County, Answers> then = filings.get(period.minus(lag));
                if (then != null) {
                    earlier.put(lag, then.get(county));
                }
            }
            filed.put(county, generator.answers(catalog, county.code(), period, earlier));
        }
        filings.put(period, filed);
        return frozen(new ReleaseNumber(period, 1), filed);
    }

    /** Returns a later release of a quarter, now filed by all counties. */
    FrozenFigures again(ReportingPeriod period, int revision) {
        return frozen(new ReleaseNumber(period, revision), filings.get(period));
    }

    /** Returns a quarter that only some counties reported. */
    FrozenFigures quarter(ReportingPeriod period, Set<String> reporting) {
        quarter(period);
        Map<County, Answers> some = new LinkedHashMap<>(filings.get(period));
        some.keySet().removeIf(county -> !reporting.contains(county.code().value()));
        return frozen(new ReleaseNumber(period, 1), some);
    }

    private FrozenFigures frozen(ReleaseNumber number, Map<County, Answers> filed) {
        Map<Geography, Map<CellKey, Cell>> sums = new TreeMap<>();
        Set<CountyCode> reporting = new HashSet<>();
        filed.forEach(
                (county, answers) -> {
                    reporting.add(county.code());
                    for (String place :
                            List.of("STATE", county.region().code(), county.code().value())) {
                        Map<CellKey, Cell> at =
                                sums.computeIfAbsent(new Geography(place), p -> new TreeMap<>());
                        answers.figures()
                                .forEach(
                                        (key, answer) ->
                                                answer.number()
                                                        .filter(n -> !key.input().endsWith(".MED"))
                                                        .map(BigDecimal::longValue)
                                                        .ifPresent(n -> add(at, key, n)));
                    }
                });
        List<Cube.Row> rows = new ArrayList<>();
        sums.forEach(
                (place, cells) -> cells.forEach((k, c) -> rows.add(new Cube.Row(place, k, c))));
        return new FrozenFigures(
                number, catalog, counties, Cube.of(number.period(), rows), reporting);
    }

    private static void add(Map<CellKey, Cell> cells, CellKey key, long number) {
        Cell before = cells.get(key);
        cells.put(
                key,
                before == null
                        ? new Cell(number, 1)
                        : new Cell(before.sum() + number, before.counties() + 1));
    }
}
