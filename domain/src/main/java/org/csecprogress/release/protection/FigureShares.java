package org.csecprogress.release.protection;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.protection.design.Address;
import org.csecprogress.release.protection.figure.ChildPopulation;
import org.csecprogress.release.protection.figure.Denominators;
import org.csecprogress.release.protection.figure.Earlier;
import org.csecprogress.release.protection.figure.Figures;
import org.csecprogress.release.protection.figure.FrozenFigures;
import org.csecprogress.release.protection.figure.YearFigures;
import org.csecprogress.release.protection.system.LinkedRelease;

/**
 * Shares and rates whose two parts have the same basis: if only one has moved since the first
 * release, both keep their first figures.
 */
final class FigureShares {
    private final Denominators denominators;
    private final ChildPopulation children;
    private final ChildPopulation childrenAtFirst;

    /** A numerator and its denominator. */
    record Share(long numerator, long denominator) {}

    FigureShares(
            LinkedRelease release,
            Set<String> shown,
            List<Earlier> earlier,
            Populations populations) {
        FrozenFigures quarter = release.quarter();
        TreeMap<ReportingPeriod, Earlier> latest = new TreeMap<>();
        earlier.forEach(other -> latest.put(other.figures().period(), other));
        denominators = new Denominators(shown, quarter.reporting(), latest);
        children = new ChildPopulation(populations, quarter.counties(), quarter.reporting());
        childrenAtFirst =
                new ChildPopulation(populations, quarter.counties(), quarter.first().reporting());
    }

    /** Returns the share that stands beside a figure; empty unless both parts are public. */
    Optional<Share> of(
            Figures figures, Address address, Measure measure, Optional<PublicGroup> group) {
        Geography place = address.place();
        Figures basis = isOfTwo(figures, address, measure, group) ? figures.first() : figures;
        Optional<Cell> part = basis.figure(place, address.key());
        if (part.isEmpty()) {
            return Optional.empty();
        }
        OptionalLong whole =
                measure.populationRatePer() == 0
                        ? denominators.of(basis, place, measure, group, part.get().counties())
                        : children(figures, address, group, part.get());
        return whole.isPresent()
                ? Optional.of(new Share(part.get().sum(), whole.getAsLong()))
                : Optional.empty();
    }

    private static boolean isOfTwo(
            Figures figures, Address address, Measure measure, Optional<PublicGroup> group) {
        Optional<Operand> whole = measure.denominator().filter(operand -> operand.lag() == 0);
        if (measure.populationRatePer() > 0 || whole.isEmpty()) {
            return false;
        }
        boolean moved =
                group.isEmpty()
                        && whole.get().isTotal()
                        && figures.isMoved(address.place(), whole.get().code());
        return moved != figures.isMoved(address.place(), address.key());
    }

    /**
     * Returns the children for a population rate; empty unless every county that reported answered
     * the figure.
     */
    private OptionalLong children(
            Figures figures, Address address, Optional<PublicGroup> group, Cell part) {
        Geography place = address.place();
        CellKey key = address.key();
        // A rate is of a quarter or a year, so a sum of several years has none.
        if (figures.years() > 1) {
            return OptionalLong.empty();
        }
        if (figures instanceof YearFigures year && !year.isEven(place, key.input())) {
            return place.isCounty() ? OptionalLong.empty() : meanChildren(year, address, group);
        }
        ChildPopulation of = figures.isMoved(place, key) ? children : childrenAtFirst;
        return part.counties() == of.reporting(place)
                ? of.children(place, group)
                : OptionalLong.empty();
    }

    /**
     * Returns the children of a mean quarter, for a year in which other counties reported in one
     * quarter than in another; empty unless in each quarter every county that reported answered.
     */
    private OptionalLong meanChildren(
            YearFigures year, Address address, Optional<PublicGroup> group) {
        long sum = 0;
        for (FrozenFigures quarter : year.quarters()) {
            boolean moved = quarter.isMoved(address.place(), address.key());
            FrozenFigures figures = moved ? quarter : quarter.first();
            var of =
                    new ChildPopulation(
                            children.populations(), figures.counties(), figures.reporting());
            int answered =
                    figures.figure(address.place(), address.key()).map(Cell::counties).orElse(0);
            OptionalLong at = of.children(address.place(), group);
            if (answered == 0 || answered != of.reporting(address.place()) || at.isEmpty()) {
                return OptionalLong.empty();
            }
            sum += at.getAsLong();
        }
        return OptionalLong.of(Math.round((double) sum / year.quarters().size()));
    }

    /** Returns the number of counties in a place. */
    int counties(Geography place) {
        return children.counties(place);
    }
}
