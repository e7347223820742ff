package org.csecprogress.release.protection.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.protection.design.Address;
import org.csecprogress.release.protection.design.Design;

/** Public denominators of shares and rates. */
public final class Denominators {
    private final Set<String> shown;
    private final Set<CountyCode> reporting;
    private final Map<ReportingPeriod, Earlier> earlier;

    /**
     * Creates the denominators of a release.
     *
     * @param shown addresses of the figures that the release shows
     * @param reporting the counties that reported
     * @param earlier the latest release of each earlier period
     */
    public Denominators(
            Set<String> shown, Set<CountyCode> reporting, Map<ReportingPeriod, Earlier> earlier) {
        this.shown = shown;
        this.reporting = reporting;
        this.earlier = earlier;
    }

    /**
     * Returns the denominator of the measure in that place and group; empty if other counties
     * answered it.
     *
     * @param counties how many counties answered the measure
     */
    public OptionalLong of(
            Figures figures,
            Geography place,
            Measure measure,
            Optional<PublicGroup> group,
            int counties) {
        Optional<Operand> whole = measure.denominator();
        if (whole.isEmpty() || (group.isPresent() && !whole.get().isTotal())) {
            return OptionalLong.empty();
        }
        boolean added = figures.isOfYear() && !isAdditive(figures, whole.get());
        if (added || (figures.isOfYear() && whole.get().lag() > 0)) {
            return OptionalLong.empty();
        }
        Operand operand = group.map(g -> grouped(whole.get(), g)).orElse(whole.get());
        if (operand.lag() == 0) {
            return of(figures, shown, place, operand, counties);
        }
        return Optional.ofNullable(earlier.get(figures.period().minus(operand.lag())))
                .filter(other -> other.figures().reporting().equals(reporting))
                .map(other -> of(other.figures(), other.shown(), place, operand, counties))
                .orElse(OptionalLong.empty());
    }

    private static boolean isAdditive(Figures figures, Operand operand) {
        var design = new Design(figures.catalog(), figures.counties());
        return design.measureOf(operand.code()).additiveOverTime();
    }

    private static Operand grouped(Operand whole, PublicGroup group) {
        return new Operand(whole.code(), group.dimension(), group.categories(), whole.lag());
    }

    private static OptionalLong of(
            Figures figures, Set<String> known, Geography place, Operand operand, int counties) {
        boolean all =
                operand.isTotal()
                        ? isShown(figures, known, place, CellKey.total(operand.code()))
                        : isShownWhole(figures, known, place, operand);
        Optional<Cell> cell = figures.operand(place, operand);
        return all && cell.isPresent() && cell.get().counties() == counties
                ? OptionalLong.of(cell.get().sum())
                : OptionalLong.empty();
    }

    /** Whether the categories are whole public groups, each of them shown. */
    private static boolean isShownWhole(
            Figures figures, Set<String> known, Geography place, Operand operand) {
        List<PublicGroup> groups =
                figures.catalog().findDimension(operand.dimension()).stream()
                        .flatMap(dimension -> dimension.publicGroups().stream())
                        .filter(
                                g ->
                                        g.categories().stream()
                                                .anyMatch(operand.categories()::contains))
                        .toList();
        return groups.stream()
                .allMatch(
                        group ->
                                operand.categories().containsAll(group.categories())
                                        && isShown(
                                                figures,
                                                known,
                                                place,
                                                new CellKey(
                                                        operand.code(),
                                                        group.dimension(),
                                                        group.code())));
    }

    private static boolean isShown(
            Figures figures, Set<String> known, Geography place, CellKey key) {
        return known.contains(new Address(figures.years(), place, key).toString());
    }
}
