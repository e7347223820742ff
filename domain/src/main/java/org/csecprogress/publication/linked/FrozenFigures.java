package org.csecprogress.publication.linked;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.aggregation.Cube;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.aggregation.Rollup;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Counties;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.publication.ReleaseNumber;

/** The figures of the quarter that are frozen with one release. */
public final class FrozenFigures implements Figures {
    private final ReleaseNumber number;
    private final Catalog catalog;
    private final Counties counties;
    private final Cube cube;
    private final Set<CountyCode> reporting;
    private final HeldBack heldBack;
    private final Map<Geography, Rollup> rollups = new HashMap<>();

    /**
     * The figures of a release.
     *
     * @param cube their sums for the state, the regions and the counties
     * @param reporting the counties whose submissions are in the release
     */
    public FrozenFigures(
            ReleaseNumber number,
            Catalog catalog,
            Counties counties,
            Cube cube,
            Set<CountyCode> reporting) {
        this(number, catalog, counties, cube, reporting, HeldBack.NOTHING);
    }

    private FrozenFigures(
            ReleaseNumber number,
            Catalog catalog,
            Counties counties,
            Cube cube,
            Set<CountyCode> reporting,
            HeldBack heldBack) {
        this.number = number;
        this.catalog = catalog;
        this.counties = counties;
        this.cube = cube;
        this.reporting = Set.copyOf(reporting);
        this.heldBack = heldBack;
    }

    /**
     * The same figures where an earlier release of the period was public: what came late since, and
     * is of few, is held back from the totals.
     */
    public FrozenFigures following(FrozenFigures before) {
        HeldBack late = HeldBack.of(this, before);
        return new FrozenFigures(number, catalog, counties, cube, reporting, late);
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
    public boolean isOfYear() {
        return false;
    }

    /** The counties that reported. */
    public Set<CountyCode> reporting() {
        return reporting;
    }

    /** Those of them that are in a place. */
    Set<CountyCode> reporting(Geography place) {
        return reporting.stream()
                .filter(county -> place.equals(Geography.STATE) || isWithin(county, place))
                .collect(Collectors.toSet());
    }

    @Override
    public boolean isHeldBack(CountyCode county, String code) {
        return heldBack.holds(county, code);
    }

    @Override
    public Optional<Cell> sum(
            Geography place, String code, String dimension, List<String> categories) {
        Optional<Cell> all = whole(place, code, dimension, categories);
        if (all.isEmpty() || place.isCounty()) {
            return all;
        }
        long sum = all.get().sum();
        int answered = all.get().counties();
        for (CountyCode county : heldBack.of(code)) {
            Geography of = new Geography(county.value());
            Optional<Cell> late =
                    isWithin(county, place)
                            ? whole(of, code, dimension, categories)
                            : Optional.empty();
            sum -= late.map(Cell::sum).orElse(0L);
            answered -= late.isPresent() ? 1 : 0;
        }
        return answered > 0 ? Optional.of(new Cell(sum, answered)) : Optional.empty();
    }

    /** The sum with what is held back. */
    Optional<Cell> whole(Geography place, String code, String dimension, List<String> categories) {
        Rollup rollup = rollups.computeIfAbsent(place, p -> Rollup.of(catalog, cube, p));
        return categories.isEmpty() ? rollup.total(code) : rollup.sum(code, dimension, categories);
    }
}
