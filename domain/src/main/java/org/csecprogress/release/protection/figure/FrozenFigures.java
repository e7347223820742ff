package org.csecprogress.release.protection.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.aggregation.Cube;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.aggregation.Rollup;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.release.ReleaseNumber;

/**
 * The quarter's figures that are frozen with one release. Sums keep their first figures. A total
 * that is published by county is not added up again: once a later filing of a county has entered,
 * the total moves by as much as the county's public figure did.
 */
public final class FrozenFigures implements Figures {
    private final ReleaseNumber number;
    private final ReleaseNumber first;
    private final Catalog catalog;
    private final Counties counties;
    private final Cube cube;
    private final Set<CountyCode> reporting;
    private final Map<CountyCode, Map<String, Long>> entered;
    private final Set<CountyCode> later;
    private final GroupCategories groups;
    private final Map<Geography, Rollup> rollups = new HashMap<>();

    /**
     * Creates the figures of the first release of a period.
     *
     * @param cube the sums for the state, the regions and the counties
     * @param reporting the counties whose submissions are in the release
     */
    public FrozenFigures(
            ReleaseNumber number,
            Catalog catalog,
            Counties counties,
            Cube cube,
            Set<CountyCode> reporting) {
        this(number, number, catalog, counties, cube, reporting, Map.of(), Set.of());
    }

    private FrozenFigures(
            ReleaseNumber number,
            ReleaseNumber first,
            Catalog catalog,
            Counties counties,
            Cube cube,
            Set<CountyCode> reporting,
            Map<CountyCode, Map<String, Long>> entered,
            Set<CountyCode> later) {
        this.number = number;
        this.first = first;
        this.catalog = catalog;
        this.groups = new GroupCategories(catalog);
        this.counties = counties;
        this.cube = cube;
        this.reporting = Set.copyOf(reporting);
        this.entered = new TreeMap<>(entered);
        this.later = Set.copyOf(later);
    }

    @Override
    public Optional<List<String>> categories(String dimension, String group) {
        return groups.of(dimension, group);
    }

    /**
     * Returns the figures that a later release of the period counts.
     *
     * @param before the previous release of the period
     */
    public FrozenFigures after(Earlier before) {
        return before.figures().entering(number, entrances(before, Previewed.NOTHING));
    }

    /**
     * Decides on the filings that differ from what the previous release counts.
     *
     * @param before the newest release of the period that was ever public
     * @param previewed what counties were shown of the period before it was public
     */
    public List<Entrance> entrances(Earlier before, Previewed previewed) {
        return Entrance.of(this, before.figures(), before.shown(), previewed);
    }

    /**
     * Returns the figures of a later release of the period.
     *
     * @param next number of the later release
     * @param entrances the decisions on the filings that came after these figures
     */
    public FrozenFigures entering(ReleaseNumber next, List<Entrance> entrances) {
        Map<CountyCode, Map<String, Long>> all = new TreeMap<>(entered);
        Set<CountyCode> filed = new TreeSet<>(later);
        for (Entrance entrance : entrances) {
            filed.add(entrance.county());
            if (entrance.enters()) {
                Map<String, Long> figures = new TreeMap<>(of(entrance.county()));
                figures.putAll(entrance.figures());
                all.put(entrance.county(), figures);
            }
        }
        return new FrozenFigures(next, first, catalog, counties, cube, reporting, all, filed);
    }

    private Map<String, Long> of(CountyCode county) {
        return entered.getOrDefault(county, Map.of());
    }

    @Override
    public FrozenFigures first() {
        return new FrozenFigures(
                number, first, catalog, counties, cube, reporting, Map.of(), Set.of());
    }

    @Override
    public boolean isFirst() {
        return first.equals(number);
    }

    @Override
    public ReleaseNumber number() {
        return number;
    }

    @Override
    public Catalog catalog() {
        return catalog;
    }

    @Override
    public Counties counties() {
        return counties;
    }

    @Override
    public int years() {
        return 0;
    }

    /** Returns the counties that any of the sums includes. */
    public Set<CountyCode> reporting() {
        Set<CountyCode> all = new TreeSet<>(reporting);
        all.addAll(entered.keySet());
        return all;
    }

    /** Whether a county of the place has filed or changed its filing since the first release. */
    public boolean isFiledLater(Geography place) {
        return later.stream().anyMatch(county -> isWithin(county, place));
    }

    /** Returns the counties of a place that any of the sums includes. */
    public Set<CountyCode> reporting(Geography place) {
        return reporting().stream()
                .filter(county -> isWithin(county, place))
                .collect(Collectors.toSet());
    }

    @Override
    public boolean isMoved(Geography place, String code) {
        return entered.entrySet().stream()
                .anyMatch(
                        each ->
                                isWithin(each.getKey(), place)
                                        && each.getValue().containsKey(code));
    }

    @Override
    public Optional<Cell> sum(
            Geography place, String code, String dimension, List<String> categories) {
        Optional<Cell> first = first(place, code, dimension, categories);
        return categories.isEmpty() && isMoved(place, code) ? moved(place, code, first) : first;
    }

    private Optional<Cell> first(
            Geography place, String code, String dimension, List<String> categories) {
        Rollup rollup = rollups.computeIfAbsent(place, p -> Rollup.of(catalog, cube, p));
        return categories.isEmpty() ? rollup.total(code) : rollup.sum(code, dimension, categories);
    }

    private Optional<Cell> moved(Geography place, String code, Optional<Cell> first) {
        long sum = first.map(Cell::sum).orElse(0L);
        int answered = first.map(Cell::counties).orElse(0);
        for (Map.Entry<CountyCode, Map<String, Long>> each : entered.entrySet()) {
            Long now = each.getValue().get(code);
            if (now != null && isWithin(each.getKey(), place)) {
                Geography county = new Geography(each.getKey().value());
                Optional<Cell> then = first(county, code, "", List.of());
                sum += now - then.map(Cell::sum).orElse(0L);
                answered += then.isPresent() ? 0 : 1;
            }
        }
        return Optional.of(new Cell(sum, answered));
    }
}
