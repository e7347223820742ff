package org.csecprogress.release.protection.system;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.catalog.place.County;
import org.csecprogress.disclosure.table.CellVisibility;
import org.csecprogress.disclosure.table.TableCell;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.release.protection.design.Address;
import org.csecprogress.release.protection.design.Design;
import org.csecprogress.release.protection.design.TableDesign;
import org.csecprogress.release.protection.figure.Figures;
import org.csecprogress.release.protection.figure.Previewed;

/**
 * The figures of one release, of its quarter or of its year, as cells of the system. A figure that
 * is equal in two releases of one period is one cell: whoever knows one knows the other.
 */
final class World {
    private final Figures figures;
    private final Cells cells;
    private final Optional<World> before;
    private final Optional<World> periodAgo;
    private final Optional<Set<String>> shown;
    private final Previewed previewed;
    private final List<TableDesign> tables;
    private final Design design;
    private final Prices prices;
    private final Set<String> planned = new HashSet<>();
    private final Set<String> dimensions = new HashSet<>();

    /**
     * Creates the cells of a release.
     *
     * @param before the previous release of the same period
     * @param periodAgo the newest release of the previous period; of the previous year for years
     * @param shown the public figures; empty for the release being planned
     * @param previewed what was shown of the period before it was public; nothing if it is public
     * @param tables the tables that it publishes or will publish
     */
    World(
            Figures figures,
            Cells cells,
            Optional<World> before,
            Optional<World> periodAgo,
            Optional<Set<String>> shown,
            Previewed previewed,
            List<TableDesign> tables) {
        this.figures = figures;
        this.cells = cells;
        this.before = before;
        this.periodAgo = periodAgo;
        this.shown = shown;
        this.previewed = previewed;
        this.tables = tables.stream().filter(t -> t.years() == figures.years()).toList();
        design = new Design(figures.catalog(), figures.counties());
        prices = new Prices(design);
        for (TableDesign table : this.tables) {
            for (String code : design.figures(table.measure())) {
                table.addresses(code).forEach(address -> planned.add(address.toString()));
                table.dimension().ifPresent(by -> dimensions.add(code + "@" + by.code()));
            }
        }
    }

    Figures figures() {
        return figures;
    }

    Design design() {
        return design;
    }

    /** Returns the tables, of the quarter or of the year. */
    List<TableDesign> tables() {
        return tables;
    }

    /** Returns the release of the period whose first figures this one has; it may be this one. */
    World first() {
        return before.filter(then -> !figures.isFirst()).map(World::first).orElse(this);
    }

    /** Returns the previous release of the same period. */
    Optional<World> before() {
        return before;
    }

    /** Whether this release publishes the figure by that dimension, for some place. */
    boolean publishes(String code, String dimension) {
        return dimensions.contains(code + "@" + dimension);
    }

    boolean isPlanned(Address address) {
        return planned.contains(address.toString());
    }

    /** Returns the cell of a figure; empty if nobody answered it. */
    Optional<String> cell(Geography place, CellKey key) {
        Address address = new Address(figures.years(), place, key);
        return figures.figure(place, key).map(figure -> cell(address, figure.sum()));
    }

    private String cell(Address address, long value) {
        OptionalLong then = valueBefore(address);
        if (then.isPresent() && then.getAsLong() == value) {
            return before.orElseThrow().cell(address, value);
        }
        String name = figures.number() + "/" + address;
        if (!cells.has(name)) {
            boolean guarded = design.isGuarded(address.key().input());
            cells.add(
                    new TableCell(
                            name,
                            value,
                            prices.of(address, wasWithheldAgo(address)),
                            guarded,
                            standing(address, value, guarded),
                            insider(address.place())));
            tellFromPreviewed(name, address);
        }
        return name;
    }

    /** Adds the differences that a county learns if it was shown another count before. */
    private void tellFromPreviewed(String name, Address address) {
        for (long count : previewed.of(address)) {
            TableCell cell = cells.cell(name);
            if (count != cell.value()) {
                String then = "previewed/" + address + "=" + count;
                cells.add(
                        new TableCell(
                                then,
                                count,
                                0,
                                cell.guarded(),
                                CellVisibility.PUBLIC,
                                cell.insider()));
                boolean more = cell.value() > count;
                cells.split(
                        name + " against " + then,
                        more ? name : then,
                        List.of(more ? then : name),
                        cell.guarded());
            }
        }
    }

    private OptionalLong valueBefore(Address address) {
        Optional<Cell> then =
                before.flatMap(b -> b.figures().figure(address.place(), address.key()));
        return then.isPresent() ? OptionalLong.of(then.get().sum()) : OptionalLong.empty();
    }

    private CellVisibility standing(Address address, long value, boolean guarded) {
        if (previewed.has(address, value)) {
            // The county that was shown it knows it, even if its table is not published after all.
            return CellVisibility.PUBLIC;
        }
        if (!isPlanned(address)) {
            return CellVisibility.UNPUBLISHED;
        }
        if (shown.isPresent()) {
            if (isShown(address)) {
                return CellVisibility.PUBLIC;
            }
            // A later release must not disclose what was withheld with a small count.
            return guarded && Companions.isFew(this, address)
                    ? CellVisibility.WITHHELD
                    : CellVisibility.UNPUBLISHED;
        }
        if (before.filter(then -> then.isShown(address)).isPresent()) {
            // The pattern stays: anyone who knows the earlier figure learns the change.
            return CellVisibility.PUBLIC;
        }
        if (guarded && previewed.hasNear(address, value)) {
            return CellVisibility.WITHHELD;
        }
        return wasWithheld(address) ? CellVisibility.UNPUBLISHED : CellVisibility.OPEN;
    }

    /** A withheld figure stays withheld, unless it was zero. */
    private boolean wasWithheld(Address address) {
        return before.filter(then -> then.value(address) > 0 && !then.isShown(address)).isPresent();
    }

    /** Whether the figure was withheld in the newest release of a period ago. */
    boolean wasWithheldAgo(Address address) {
        return periodAgo.filter(ago -> ago.isPlanned(address) && !ago.isShown(address)).isPresent();
    }

    /** Returns the figure at the address; zero if nobody answered. */
    private long value(Address address) {
        return figures.figure(address.place(), address.key()).map(Cell::sum).orElse(0L);
    }

    /** Whether the figure is public; always false while the release is being planned. */
    boolean isShown(Address address) {
        return shown.isPresent() && shown.get().contains(address.toString());
    }

    /**
     * Returns the county that knows the figures of the place: a county itself, or the only county
     * of a region; empty otherwise.
     */
    String insider(Geography place) {
        if (place.isCounty()) {
            return place.code();
        }
        List<County> counties = new ArrayList<>();
        for (County county : figures.counties().all()) {
            if (county.region().code().equals(place.code())) {
                counties.add(county);
            }
        }
        return counties.size() == 1 ? counties.get(0).code().value() : "";
    }

    /** Returns the cell that an operand names; for categories, an unpublished sum. */
    Optional<String> operand(Geography place, Operand operand) {
        if (operand.isTotal()) {
            return cell(place, CellKey.total(operand.code()));
        }
        Optional<Cell> sum = figures.operand(place, operand);
        if (sum.isEmpty() || !publishes(operand.code(), operand.dimension())) {
            return Optional.empty();
        }
        List<String> pieces = new ArrayList<>();
        Dimension dimension = figures.catalog().dimension(operand.dimension());
        for (PublicGroup group : dimension.publicGroups()) {
            List<String> named =
                    group.categories().stream().filter(operand.categories()::contains).toList();
            if (!named.isEmpty()) {
                pieces.add(piece(place, operand.code(), group, named));
            }
        }
        return Optional.of(cells.together(pieces));
    }

    /** Returns the cell of a group, or of those of its categories that are named. */
    private String piece(Geography place, String code, PublicGroup group, List<String> named) {
        CellKey key = new CellKey(code, group.dimension(), group.code());
        String whole = cell(place, key).orElseThrow();
        if (named.size() == group.categories().size()) {
            return whole;
        }
        Optional<Cell> part = figures.sum(place, code, group.dimension(), named);
        String name = whole + " of " + String.join("+", named);
        boolean guarded = design.isGuarded(code);
        cells.hidden(name, part.map(Cell::sum).orElse(0L), guarded, insider(place));
        cells.split("within " + name, whole, List.of(name), guarded);
        return name;
    }
}
