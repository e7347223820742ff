package org.csecprogress.release.protection.system;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.release.protection.design.Address;
import org.csecprogress.release.protection.design.Design;
import org.csecprogress.release.protection.design.TableDesign;

/** Equations that make a figure of one or three years the sum of its quarters. */
final class YearSums {
    private final World year;
    private final List<World> quarters;
    private final Cells cells;

    /**
     * Creates the sums of a year.
     *
     * @param quarters the quarters as the year counts them
     */
    YearSums(World year, List<World> quarters, Cells cells) {
        this.year = year;
        this.quarters = List.copyOf(quarters);
        this.cells = cells;
    }

    /** States the sums of every figure that has a yearly table. */
    void state() {
        Set<String> codes = new HashSet<>();
        for (TableDesign table : year.tables()) {
            for (String code : year.design().figures(table.measure())) {
                if (codes.add(code)) {
                    totals(code);
                }
                table.dimension().stream()
                        .filter(by -> quarters.stream().anyMatch(q -> q.publishes(code, by.code())))
                        .flatMap(by -> by.publicGroups().stream())
                        .forEach(group -> sum(Geography.STATE, key(code, group)));
            }
        }
    }

    private static CellKey key(String code, PublicGroup group) {
        return new CellKey(code, group.dimension(), group.code());
    }

    private void totals(String code) {
        CellKey key = CellKey.total(code);
        sum(Geography.STATE, key);
        if (Design.hasPlaces(year.design().measureOf(code))) {
            year.design().regions().forEach(region -> sum(region, key));
            year.figures()
                    .counties()
                    .all()
                    .forEach(county -> sum(new Geography(county.code().value()), key));
        }
    }

    /** Whether each quarter publishes the figure, so that anyone can add them up. */
    boolean isTold(Geography place, CellKey key) {
        return quarters.stream().allMatch(q -> q.isPlanned(Address.of(place, key)));
    }

    /** Returns the sum of the quarters' first figures, for a year that has moved since. */
    String first(Geography place, CellKey key) {
        List<String> parts =
                quarters.stream()
                        .map(World::first)
                        .flatMap(quarter -> quarter.cell(place, key).stream())
                        .toList();
        String name = year.cell(place, key).orElseThrow() + " at first";
        long value = parts.stream().mapToLong(cells::value).sum();
        boolean guarded = year.design().isGuarded(key.input());
        cells.hidden(name, value, guarded, year.insider(place));
        cells.sum(name + " by quarter", name, parts);
        return name;
    }

    /** States that the figure is the sum of its quarters. */
    void sum(Geography place, CellKey key) {
        List<String> parts =
                quarters.stream().flatMap(quarter -> quarter.cell(place, key).stream()).toList();
        year.cell(place, key).ifPresent(total -> cells.sum(total + " by quarter", total, parts));
    }
}
