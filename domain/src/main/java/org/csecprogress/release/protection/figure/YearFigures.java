package org.csecprogress.release.protection.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.protection.design.Address;
import org.csecprogress.release.protection.design.Design;

/**
 * Sums of the quarters of one or three state fiscal years. Where a county did not report a quarter,
 * the sum is known to lack it.
 *
 * @param quarters the four or twelve quarters in order
 */
public record YearFigures(List<FrozenFigures> quarters) implements Figures {
    /** Number of quarters in a year. */
    public static final int QUARTERS = 4;

    public YearFigures {
        quarters = List.copyOf(quarters);
        if (quarters.isEmpty() || quarters.size() % QUARTERS != 0) {
            throw new IllegalArgumentException("a year has four quarters");
        }
    }

    /**
     * Returns the sums that end with a quarter, from what was public of the other quarters, the
     * shortest first; one with a missing quarter is left out.
     *
     * @param earlier every release that was ever public, in order of publication
     */
    static List<YearFigures> of(FrozenFigures figures, List<Earlier> earlier) {
        Map<ReportingPeriod, FrozenFigures> latest = new HashMap<>();
        earlier.forEach(other -> latest.put(other.figures().period(), other.figures()));
        return ending(figures, latest);
    }

    /**
     * Returns the sums that end with a quarter, the shortest first; one with a missing quarter is
     * left out.
     *
     * @param latest the newest figures of each earlier period
     */
    public static List<YearFigures> ending(
            FrozenFigures figures, Map<ReportingPeriod, FrozenFigures> latest) {
        List<YearFigures> sums = new ArrayList<>();
        for (int years : Design.sumsAfter(figures.period())) {
            List<FrozenFigures> quarters = new ArrayList<>();
            for (int lag = years * QUARTERS - 1; lag > 0; lag--) {
                Optional.ofNullable(latest.get(figures.period().minus(lag)))
                        .ifPresent(quarters::add);
            }
            quarters.add(figures);
            if (quarters.size() == years * QUARTERS) {
                sums.add(new YearFigures(quarters));
            }
        }
        return sums;
    }

    private FrozenFigures last() {
        return quarters.get(quarters.size() - 1);
    }

    @Override
    public Optional<List<String>> categories(String dimension, String group) {
        return last().categories(dimension, group);
    }

    @Override
    public ReleaseNumber number() {
        return last().number();
    }

    @Override
    public Catalog catalog() {
        return last().catalog();
    }

    @Override
    public Counties counties() {
        return last().counties();
    }

    @Override
    public int years() {
        return quarters.size() / QUARTERS;
    }

    @Override
    public boolean isMoved(Geography place, String code) {
        return quarters.stream().anyMatch(quarter -> quarter.isMoved(place, code));
    }

    @Override
    public YearFigures first() {
        return new YearFigures(quarters.stream().map(FrozenFigures::first).toList());
    }

    @Override
    public boolean isFirst() {
        return last().isFirst();
    }

    @Override
    public boolean isPart(Address address) {
        String code = address.key().input();
        return quarters.stream()
                .anyMatch(q -> q.sum(address.place(), code, "", List.of()).isEmpty());
    }

    /**
     * Whether the same counties reported each quarter and all of them answered. Only then is the
     * sum that of a whole year.
     */
    public boolean isEven(Geography place, String code) {
        List<Set<CountyCode>> reported =
                quarters.stream().map(quarter -> quarter.reporting(place)).toList();
        return reported.stream().distinct().count() == 1
                && quarters.stream()
                        .allMatch(
                                quarter ->
                                        quarter.sum(place, code, "", List.of())
                                                .filter(
                                                        cell ->
                                                                cell.counties()
                                                                        == reported.get(0).size())
                                                .isPresent());
    }

    @Override
    public Optional<Cell> sum(
            Geography place, String code, String dimension, List<String> categories) {
        long sum = 0;
        int counties = Integer.MAX_VALUE;
        for (FrozenFigures quarter : quarters) {
            Optional<Cell> cell = quarter.sum(place, code, dimension, categories);
            if (cell.isPresent()) {
                sum += cell.get().sum();
                counties = Math.min(counties, cell.get().counties());
            }
        }
        return counties == Integer.MAX_VALUE
                ? Optional.empty()
                : Optional.of(new Cell(sum, counties));
    }
}
