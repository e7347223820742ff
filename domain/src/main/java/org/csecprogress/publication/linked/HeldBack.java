package org.csecprogress.publication.linked;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.Measure;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.kernel.CountyCode;

/**
 * Figures of counties that came after a release of the period was public, and that are of few:
 * added to a total that is known they would give themselves away. They enter the totals once they
 * are, with others that came late, at least 11; otherwise they are first counted in the fiscal
 * year.
 */
final class HeldBack {
    static final HeldBack NOTHING = new HeldBack(Map.of());

    private final Map<String, Set<CountyCode>> byCode;

    private HeldBack(Map<String, Set<CountyCode>> byCode) {
        this.byCode = byCode;
    }

    /**
     * What is held back from a release that follows another of its period.
     *
     * @param before the release before it, with what was held back from that one
     */
    static HeldBack of(FrozenFigures figures, FrozenFigures before) {
        var design = new Design(figures.catalog(), figures.counties());
        Map<String, Set<CountyCode>> byCode = new HashMap<>();
        for (Measure measure : design.measures()) {
            for (String code : design.figures(measure)) {
                Set<CountyCode> late = late(figures, before, code);
                long sum = late.stream().mapToLong(county -> value(figures, county, code)).sum();
                if (design.isGuarded(code) && sum > 0 && sum < PrimaryRule.FLOOR) {
                    byCode.put(code, late);
                }
            }
        }
        return new HeldBack(byCode);
    }

    /** The counties whose figure was in no release so far, and is not zero. */
    private static Set<CountyCode> late(FrozenFigures figures, FrozenFigures before, String code) {
        Set<CountyCode> late = new TreeSet<>();
        for (CountyCode county : figures.reporting()) {
            boolean wasCounted =
                    before.reporting().contains(county) && !before.isHeldBack(county, code);
            if (!wasCounted && value(figures, county, code) > 0) {
                late.add(county);
            }
        }
        return late;
    }

    private static long value(FrozenFigures figures, CountyCode county, String code) {
        Optional<Cell> cell = figures.whole(new Geography(county.value()), code, "", List.of());
        return cell.map(Cell::sum).orElse(0L);
    }

    boolean holds(CountyCode county, String code) {
        return of(code).contains(county);
    }

    /** The counties whose figure of that code is held back. */
    Set<CountyCode> of(String code) {
        return byCode.getOrDefault(code, Set.of());
    }
}
