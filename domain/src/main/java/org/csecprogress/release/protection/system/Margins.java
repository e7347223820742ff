package org.csecprogress.release.protection.system;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.County;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.release.content.TableId.Rows;
import org.csecprogress.release.protection.design.Address;
import org.csecprogress.release.protection.design.Design;
import org.csecprogress.release.protection.design.TableDesign;

/** Equations that make a total the sum of the rows of each breakdown, and of its places. */
final class Margins {
    private final World world;
    private final Cells cells;
    private final Dominance dominance;

    Margins(World world, Cells cells, Dominance dominance) {
        this.world = world;
        this.cells = cells;
        this.dominance = dominance;
    }

    void state() {
        for (TableDesign table : world.tables()) {
            for (String code : world.design().figures(table.measure())) {
                for (Geography place : table.places()) {
                    table.dimension().ifPresent(by -> breakdown(place, code, by));
                }
            }
        }
        for (Measure measure : measuresWithPlaces()) {
            for (String code : world.design().figures(measure)) {
                places(CellKey.total(code));
            }
        }
        for (TableDesign table : world.tables()) {
            if (table.id().geography() == Rows.REGION) {
                table.dimension().ifPresent(by -> regionRows(table.measure(), by));
            }
        }
    }

    private Set<Measure> measuresWithPlaces() {
        Set<Measure> measures = new LinkedHashSet<>();
        for (TableDesign table : world.tables()) {
            if (Design.hasPlaces(table.measure())) {
                measures.add(table.measure());
            }
        }
        return measures;
    }

    private void breakdown(Geography place, String code, Dimension by) {
        Optional<String> total = world.cell(place, CellKey.total(code));
        List<String> rows = new ArrayList<>();
        for (PublicGroup group : by.publicGroups()) {
            world.cell(place, new CellKey(code, by.code(), group.code())).ifPresent(rows::add);
        }
        if (total.isEmpty() || rows.isEmpty() || world.figures().isMoved(place, code)) {
            // Rows keep their first figures, so they add up to the first total.
            return;
        }
        boolean guarded = world.design().isGuarded(code);
        if (by.isExclusive()) {
            String rest = cells.split(total.get() + " by " + by.code(), total.get(), rows, guarded);
            ask(rest, place, code, by.publicGroups());
            ofSilent(rest, place, code, by);
        } else {
            for (PublicGroup group : by.publicGroups()) {
                world.cell(place, new CellKey(code, by.code(), group.code()))
                        .map(
                                row ->
                                        cells.split(
                                                total.get() + " with " + row,
                                                total.get(),
                                                List.of(row),
                                                guarded))
                        .ifPresent(rest -> ask(rest, place, code, List.of(group)));
            }
        }
    }

    /**
     * The rest that no row counts belongs to counties that did not answer the breakdown, or to
     * other rows.
     */
    private void ask(String rest, Geography place, String code, List<PublicGroup> rows) {
        if (!rest.isEmpty()) {
            dominance.of(
                    rest,
                    county -> {
                        long left =
                                world.figures().contribution(county, place, CellKey.total(code));
                        for (PublicGroup row : rows) {
                            CellKey key = new CellKey(code, row.dimension(), row.code());
                            left -= world.figures().contribution(county, place, key);
                        }
                        return left;
                    });
        }
    }

    /**
     * Ties the rest to the totals of the counties that did not answer the breakdown, if these are
     * public. The number of counties that answered is public too, so a county can often tell which
     * did not.
     */
    private void ofSilent(String rest, Geography place, String code, Dimension by) {
        CellKey total = CellKey.total(code);
        List<String> silent = new ArrayList<>();
        for (County county : world.figures().counties().all()) {
            Geography at = new Geography(county.code().value());
            boolean told =
                    world.isPlanned(new Address(world.figures().years(), at, total))
                            && world.figures().isWithin(county.code(), place);
            if (told && by.publicGroups().stream().noneMatch(row -> hasRow(at, code, row))) {
                world.cell(at, total).ifPresent(silent::add);
            }
        }
        if (!rest.isEmpty() && cells.value(rest) == silent.stream().mapToLong(cells::value).sum()) {
            cells.sum(rest + " by county", rest, silent);
        }
    }

    private boolean hasRow(Geography place, String code, PublicGroup row) {
        return world.figures()
                .figure(place, new CellKey(code, row.dimension(), row.code()))
                .isPresent();
    }

    /** The state is the sum of its regions, and a region the sum of its counties. */
    private void places(CellKey key) {
        List<String> regions = new ArrayList<>();
        for (Geography region : world.design().regions()) {
            Optional<String> whole = world.cell(region, key);
            List<String> counties = new ArrayList<>();
            for (County county : world.figures().counties().all()) {
                if (county.region().code().equals(region.code())) {
                    world.cell(new Geography(county.code().value()), key).ifPresent(counties::add);
                }
            }
            if (whole.isPresent() && !counties.isEmpty()) {
                regions.add(whole.get());
                cells.sum(whole.get() + " by county", whole.get(), counties);
            }
        }
        Optional<String> state = world.cell(Geography.STATE, key);
        if (state.isPresent() && !regions.isEmpty()) {
            cells.sum(state.get() + " by region", state.get(), regions);
        }
    }

    private void regionRows(Measure measure, Dimension by) {
        for (String code : world.design().figures(measure)) {
            for (PublicGroup group : by.publicGroups()) {
                CellKey key = new CellKey(code, by.code(), group.code());
                List<String> regions = new ArrayList<>();
                world.design()
                        .regions()
                        .forEach(region -> world.cell(region, key).ifPresent(regions::add));
                Optional<String> state = world.cell(Geography.STATE, key);
                if (state.isPresent() && !regions.isEmpty()) {
                    cells.sum(state.get() + " by region", state.get(), regions);
                }
            }
        }
    }
}
