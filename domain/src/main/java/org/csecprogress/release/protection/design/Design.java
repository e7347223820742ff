package org.csecprogress.release.protection.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Input;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Entry;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.content.TableId.Rows;

/** The tables that are published of the catalogue's figures: which, where and how often. */
public final class Design {
    /** The last quarter of the state fiscal year, for which yearly tables are published. */
    private static final int LAST_OF_FISCAL_YEAR = 2;

    /** Number of fiscal years in a three-year total. */
    public static final int THREE_YEARS = 3;

    /**
     * Three-year totals end with the fiscal years whose last calendar year leaves this remainder,
     * such as 2027 and 2030. It is in code, because totals that overlap would tell single quarters.
     */
    private static final int LAST_OF_THREE_YEARS = 2;

    private final Catalog catalog;
    private final Counties counties;

    /** Creates the design of a catalogue. */
    public Design(Catalog catalog, Counties counties) {
        this.catalog = catalog;
        this.counties = counties;
    }

    /** Whether the period is the April to June quarter. */
    public static boolean endsFiscalYear(ReportingPeriod period) {
        return period.quarter() == LAST_OF_FISCAL_YEAR;
    }

    /**
     * Returns the numbers of fiscal years that figures are summed over at the end of the period.
     */
    public static List<Integer> sumsAfter(ReportingPeriod period) {
        if (!endsFiscalYear(period)) {
            return List.of();
        }
        boolean third = period.year() % THREE_YEARS == LAST_OF_THREE_YEARS;
        return third ? List.of(1, THREE_YEARS) : List.of(1);
    }

    /**
     * Returns the tables of a release in the catalogue's order: for each measure the state, its
     * breakdowns, the regions and the counties.
     *
     * @param years the most fiscal years of which figures of all quarters exist
     */
    public List<TableDesign> tables(ReportingPeriod period, int years) {
        Set<Level> levels = new TreeSet<>(Set.of(Level.Q));
        if (endsFiscalYear(period)) {
            levels.add(Level.AJ);
            List<Integer> sums = sumsAfter(period);
            Stream.of(Level.FY, Level.T3)
                    .filter(level -> level.years() <= years && sums.contains(level.years()))
                    .forEach(levels::add);
        }
        List<TableDesign> tables = new ArrayList<>();
        for (Measure measure : measures()) {
            var of = measure.publication();
            add(tables, measure, Rows.STATE, of.stateTotal(), levels);
            by(tables, measure, Rows.STATE, of.stateBreakdowns(), levels);
            add(tables, measure, Rows.REGION, of.regionTotal(), levels);
            by(tables, measure, Rows.REGION, of.regionBreakdowns(), levels);
            for (Level level : of.countyTotal()) {
                add(tables, measure, Rows.COUNTY, level, levels);
            }
        }
        return tables;
    }

    private void add(
            List<TableDesign> tables, Measure measure, Rows rows, Level level, Set<Level> levels) {
        if (levels.contains(level)) {
            TableId id = new TableId(measure.code(), rows, TableId.TOTAL, level);
            tables.add(new TableDesign(id, measure, Optional.empty(), places(rows)));
        }
    }

    private void by(
            List<TableDesign> tables,
            Measure measure,
            Rows rows,
            Map<String, Level> breakdowns,
            Set<Level> levels) {
        for (String code : measure.breakdowns()) {
            Level level = breakdowns.getOrDefault(code, Level.N);
            if (levels.contains(level)) {
                Dimension dimension = catalog.dimension(code);
                TableId id = new TableId(measure.code(), rows, code, level);
                tables.add(new TableDesign(id, measure, Optional.of(dimension), places(rows)));
            }
        }
    }

    private List<Geography> places(Rows rows) {
        return switch (rows) {
            case STATE -> List.of(Geography.STATE);
            case REGION -> regions();
            case COUNTY ->
                    counties.all().stream().map(c -> new Geography(c.code().value())).toList();
        };
    }

    /** Returns how many children a county or region has, the same in every release. */
    public long children(Geography place) {
        return counties.all().stream()
                .filter(
                        county ->
                                county.code().value().equals(place.code())
                                        || county.region().code().equals(place.code()))
                .mapToLong(County::children2019)
                .sum();
    }

    public List<Geography> regions() {
        return counties.regions().stream().map(region -> new Geography(region.code())).toList();
    }

    /** Returns the measures that have tables. */
    public List<Measure> measures() {
        return catalog.measures().stream()
                .filter(m -> m.entry() == Entry.TYPED || m.entry() == Entry.COMPUTED)
                .filter(m -> m.publication().stateTotal() == Level.Q)
                .toList();
    }

    /** Whether the measure's totals are published for places smaller than the state. */
    public static boolean hasPlaces(Measure measure) {
        return measure.publication().regionTotal() != Level.N
                || measure.publication().countyTotal().stream().anyMatch(l -> l != Level.N);
    }

    /** Returns the codes of the figures published in the measure's tables; medians are not. */
    public List<String> figures(Measure measure) {
        if (measure.entry() == Entry.COMPUTED) {
            return List.of(measure.code());
        }
        return catalog.inputsOf(measure).stream()
                .filter(input -> input.role() != Input.Part.MED)
                .map(Input::code)
                .toList();
    }

    /** Returns the code of the figure that is the measure's value, or its numerator. */
    public String value(Measure measure) {
        return catalog.inputsOf(measure).stream()
                .filter(input -> input.role() == Input.Part.N)
                .map(Input::code)
                .findFirst()
                .orElse(measure.code());
    }

    /** Returns the measure to which a figure belongs. */
    public Measure measureOf(String code) {
        return catalog.findInput(code)
                .map(input -> catalog.measure(input.measure()))
                .orElseGet(() -> catalog.measure(code));
    }

    /** Whether the figure counts people at risk, or what happened to them. */
    public boolean isGuarded(String code) {
        return measureOf(code).isAtRisk();
    }

    /** Returns the codes of the counts of people without which the figure may not be shown. */
    public Set<String> guides(String code) {
        Set<String> guides = new TreeSet<>();
        guides.add(measureOf(code).protection().with());
        catalog.findInput(code).ifPresent(input -> guides.add(input.protectWith()));
        guides.remove("");
        return guides;
    }
}
