package org.csecprogress.release.protection.system;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.protection.design.Address;
import org.csecprogress.release.protection.design.Design;
import org.csecprogress.release.protection.design.TableDesign;
import org.csecprogress.release.protection.figure.Earlier;
import org.csecprogress.release.protection.figure.Figures;
import org.csecprogress.release.protection.figure.FrozenFigures;
import org.csecprogress.release.protection.figure.Previewed;

/**
 * A planned release and every earlier one as one system. It ties breakdowns to their totals,
 * counties and regions to the state, measures to each other as the catalogue says, quarters to
 * their years, and everything to what was ever published. A new measure needs no code here.
 */
public final class LinkedRelease {
    private final Cells cells = new Cells();
    private final Worlds worlds = new Worlds(cells);
    private final World current;
    private final List<TableDesign> tables = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Companions companions = new Companions();
    private final Set<String> withheldAgo = new HashSet<>();

    private LinkedRelease(
            FrozenFigures figures,
            List<Earlier> earlier,
            Previewed previewed,
            Predicate<TableDesign> published) {
        earlier.forEach(worlds::add);
        worlds.add(figures, previewed, published);
        current = worlds.quarter(figures.number());
        List<World> sums = worlds.sums(current);
        int years = sums.stream().mapToInt(sum -> sum.figures().years()).max().orElse(0);
        var design = new Design(figures.catalog(), figures.counties());
        tables.addAll(design.tables(figures.period(), years).stream().filter(published).toList());
        Dominance dominance = new Dominance(figures.counties(), cells);
        state(dominance);
        name(current);
        sums.forEach(this::name);
        worlds.all().forEach(world -> contributions(world, dominance));
        dominance.all();
    }

    /** States all relations between the figures. */
    private void state(Dominance dominance) {
        for (World world : worlds.all()) {
            new Margins(world, cells, dominance).state();
            if (!world.figures().isOfYear()) {
                new Moves(world, cells).state();
            }
        }
        List<World> years =
                worlds.all().stream().filter(world -> world.figures().isOfYear()).toList();
        years.forEach(year -> worlds.byQuarter(year).state());
        Closures closures = new Closures();
        for (World world : worlds.all()) {
            Optional<YearSums> ofYear =
                    world.figures().isOfYear()
                            ? Optional.of(worlds.byQuarter(world))
                            : Optional.empty();
            var operands = new Operands(world, lag -> worlds.before(world, lag), ofYear);
            new Statements(world, operands, cells, dominance, closures).all();
        }
    }

    /**
     * Builds the system of a release.
     *
     * @param figures the frozen figures of the release
     * @param earlier every release that was ever public, in order of publication
     * @param previewed the figures that counties were shown before it is public
     * @param left the catalogue's tables that the release does not publish
     */
    public static LinkedRelease of(
            FrozenFigures figures, List<Earlier> earlier, Previewed previewed, Set<TableId> left) {
        return new LinkedRelease(figures, earlier, previewed, table -> !left.contains(table.id()));
    }

    /** Builds the system of the same figures as an alternative would publish them. */
    public static LinkedRelease of(
            FrozenFigures figures,
            List<Earlier> earlier,
            Previewed previewed,
            Set<TableId> left,
            Alternative asked) {
        return new LinkedRelease(
                figures,
                earlier,
                previewed,
                table -> !left.contains(table.id()) && asked.publishes(table));
    }

    private void name(World world) {
        each(
                world,
                (address, name) -> {
                    names.put(address.toString(), name);
                    if (world.wasWithheldAgo(address)) {
                        withheldAgo.add(name);
                    }
                    CellKey key = address.key();
                    if (!(key.isTotal() && world.figures().isMoved(address.place(), key.input()))) {
                        companions.add(world, address, name);
                    }
                });
    }

    /** A county knows its own part of every withheld figure, now and in earlier releases. */
    private void contributions(World world, Dominance dominance) {
        each(
                world,
                (address, name) -> {
                    CellKey key = address.key();
                    boolean byCounty =
                            address.place().isCounty()
                                    || (key.isTotal()
                                            && Design.hasPlaces(
                                                    world.design().measureOf(key.input())));
                    if (!byCounty && !world.isShown(address)) {
                        dominance.of(
                                name,
                                county ->
                                        world.figures().contribution(county, address.place(), key));
                    }
                });
    }

    private static void each(World world, BiConsumer<Address, String> figure) {
        for (TableDesign table : world.tables()) {
            for (String code : world.design().figures(table.measure())) {
                for (Address address : table.addresses(code)) {
                    world.cell(address.place(), address.key())
                            .ifPresent(name -> figure.accept(address, name));
                }
            }
        }
    }

    /** Returns the tables to be published. */
    public List<TableDesign> tables() {
        return List.copyOf(tables);
    }

    /** Returns the design of the tables. */
    public Design design() {
        return current.design();
    }

    /** Returns the figures of a table, of the quarter or of its years. */
    public Figures figures(TableDesign table) {
        return worlds.sums(current).stream()
                .map(World::figures)
                .filter(sum -> sum.years() == table.years())
                .findFirst()
                .orElseGet(this::figures);
    }

    /** Returns the name of each published figure's cell in the system, by the figure's address. */
    public Map<String, String> names() {
        return Map.copyOf(names);
    }

    /** Returns the names of the cells whose figures were withheld a period ago. */
    public Set<String> withheldAgo() {
        return Set.copyOf(withheldAgo);
    }

    /** Whether an earlier release of the period was public. */
    public boolean isLater() {
        return current.before().isPresent();
    }

    /** Returns the figures of the quarter with what has entered since its first release. */
    public FrozenFigures quarter() {
        return (FrozenFigures) current.figures();
    }

    /** Returns the figures of the quarter. */
    public Figures figures() {
        return current.figures();
    }

    /** Returns the system with further cells withheld whatever a plan says. */
    public LinkedSystem system(Set<String> withheld) {
        return cells.system(new HashSet<>(names.values()), withheld);
    }

    /** Returns the system in which unpublished cells need no protection. */
    public LinkedSystem published(Set<String> withheld) {
        return cells.system(new HashSet<>(names.values()), withheld, false);
    }

    /** Returns the counts that must be withheld with their counts of people. */
    public Companions companions() {
        return companions;
    }
}
