package org.csecprogress.release.protection.system;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.protection.design.Address;
import org.csecprogress.release.protection.design.Design;
import org.csecprogress.release.protection.design.TableDesign;
import org.csecprogress.release.protection.figure.Earlier;
import org.csecprogress.release.protection.figure.Figures;
import org.csecprogress.release.protection.figure.FrozenFigures;
import org.csecprogress.release.protection.figure.Previewed;
import org.csecprogress.release.protection.figure.YearFigures;

/**
 * A planned release and every earlier one as one system. It ties breakdowns to their totals,
 * counties and regions to the state, measures to each other as the catalogue says, quarters to
 * their year, and everything to what was ever published. A new measure needs no code here.
 */
public final class LinkedRelease {
    private final Cells cells = new Cells();
    private final Map<ReleaseNumber, World> quarters = new TreeMap<>();
    private final Map<ReleaseNumber, World> years = new TreeMap<>();
    private final World current;
    private final List<TableDesign> tables = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Companions companions = new Companions();

    private LinkedRelease(
            FrozenFigures figures,
            List<Earlier> earlier,
            Previewed previewed,
            Predicate<TableDesign> published) {
        for (Earlier other : earlier) {
            add(
                    other.figures(),
                    Optional.of(other.shown()),
                    Previewed.NOTHING,
                    other.references(),
                    table -> true);
        }
        add(figures, Optional.empty(), previewed, quarters.keySet(), published);
        current = quarters.get(figures.number());
        Optional<World> year = Optional.ofNullable(years.get(figures.number()));
        var design = new Design(figures.catalog(), figures.counties());
        tables.addAll(
                design.tables(figures.period(), year.isPresent()).stream()
                        .filter(published)
                        .toList());
        Dominance dominance = new Dominance(figures.counties(), cells);
        state(dominance);
        name(current);
        year.ifPresent(this::name);
        worlds().forEach(world -> contributions(world, dominance));
        dominance.all();
    }

    /** States all relations between the figures. */
    private void state(Dominance dominance) {
        for (World world : worlds()) {
            new Margins(world, cells, dominance).state();
            if (!world.figures().isOfYear()) {
                new Moves(world, cells).state();
            }
        }
        years.values().forEach(world -> sums(world).state());
        Closures closures = new Closures();
        for (World world : worlds()) {
            Optional<YearSums> ofYear =
                    world.figures().isOfYear() ? Optional.of(sums(world)) : Optional.empty();
            var operands = new Operands(world, lag -> before(world, lag), ofYear);
            new Statements(world, operands, cells, dominance, closures).all();
        }
    }

    /**
     * Builds the system of a release.
     *
     * @param figures the frozen figures of the release
     * @param earlier every release that was ever public, in order of publication
     */
    public static LinkedRelease of(FrozenFigures figures, List<Earlier> earlier) {
        return of(figures, earlier, Previewed.NOTHING);
    }

    /**
     * Builds the system of a release whose counties were shown figures before it was public.
     *
     * @param previewed the figures that were shown
     */
    public static LinkedRelease of(
            FrozenFigures figures, List<Earlier> earlier, Previewed previewed) {
        return of(figures, earlier, previewed, Set.of());
    }

    /**
     * Builds the system of a release that leaves out some tables.
     *
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

    private void add(
            FrozenFigures figures,
            Optional<Set<String>> shown,
            Previewed previewed,
            Set<ReleaseNumber> references,
            Predicate<TableDesign> published) {
        Optional<World> before = newest(figures.period());
        List<FrozenFigures> ofYear = ofYear(figures, references);
        boolean whole =
                Design.endsFiscalYear(figures.period()) && ofYear.size() == YearFigures.QUARTERS;
        var design = new Design(figures.catalog(), figures.counties());
        List<TableDesign> of =
                design.tables(figures.period(), whole).stream().filter(published).toList();
        Optional<World> quarterAgo = newest(figures.period().minus(1));
        quarters.put(
                figures.number(),
                new World(figures, cells, before, quarterAgo, shown, previewed, of));
        if (whole) {
            Optional<World> yearBefore =
                    before.flatMap(w -> Optional.ofNullable(years.get(w.figures().number())));
            Optional<World> yearAgo =
                    newest(figures.period().minus(YearFigures.QUARTERS))
                            .flatMap(w -> Optional.ofNullable(years.get(w.figures().number())));
            years.put(
                    figures.number(),
                    new World(
                            new YearFigures(ofYear),
                            cells,
                            yearBefore,
                            yearAgo,
                            shown,
                            previewed,
                            of));
        }
    }

    /** Returns the newest release of a period so far. */
    private Optional<World> newest(ReportingPeriod period) {
        return quarters.values().stream()
                .filter(w -> w.figures().number().period().equals(period))
                .reduce((one, other) -> other);
    }

    /**
     * Returns the figures of each quarter of the year that were public when the release was
     * planned.
     */
    private List<FrozenFigures> ofYear(FrozenFigures figures, Set<ReleaseNumber> references) {
        Map<ReportingPeriod, FrozenFigures> latest = new TreeMap<>();
        Set<ReleaseNumber> known = new HashSet<>(references);
        quarters.forEach(
                (number, world) -> {
                    if (known.contains(number)) {
                        latest.put(number.period(), (FrozenFigures) world.figures());
                    }
                });
        latest.put(figures.period(), figures);
        List<FrozenFigures> ofYear = new ArrayList<>();
        for (int lag = YearFigures.QUARTERS - 1; lag >= 0; lag--) {
            Optional.ofNullable(latest.get(figures.period().minus(lag))).ifPresent(ofYear::add);
        }
        return ofYear;
    }

    private List<World> worlds() {
        List<World> worlds = new ArrayList<>(quarters.values());
        worlds.addAll(years.values());
        return worlds;
    }

    /** Returns the latest release of an earlier period. */
    private Optional<World> before(World world, int lag) {
        return newest(world.figures().number().period().minus(lag));
    }

    private YearSums sums(World year) {
        List<FrozenFigures> four = ((YearFigures) year.figures()).quarters();
        return new YearSums(year, four.stream().map(q -> quarters.get(q.number())).toList(), cells);
    }

    private void name(World world) {
        each(
                world,
                (address, name) -> {
                    names.put(address.toString(), name);
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

    /** Returns the figures of a table, of the quarter or of its year. */
    public Figures figures(TableDesign table) {
        return table.isOfYear() ? yearFigures().orElseThrow() : figures();
    }

    /** Returns the name of each published figure's cell in the system, by the figure's address. */
    public Map<String, String> names() {
        return Map.copyOf(names);
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

    /** Returns the figures of the fiscal year that ends with the quarter, if there are any. */
    public Optional<Figures> yearFigures() {
        return Optional.ofNullable(years.get(current.figures().number())).map(World::figures);
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
