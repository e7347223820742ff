package org.csecprogress.release.protection.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.protection.design.Design;
import org.csecprogress.release.protection.design.TableDesign;
import org.csecprogress.release.protection.figure.Earlier;
import org.csecprogress.release.protection.figure.Figures;
import org.csecprogress.release.protection.figure.FrozenFigures;
import org.csecprogress.release.protection.figure.Previewed;
import org.csecprogress.release.protection.figure.YearFigures;

/** The quarters and years of a planned release and of every earlier one, by their numbers. */
final class Worlds {
    private final Cells cells;
    private final Map<ReleaseNumber, World> quarters = new TreeMap<>();
    private final Map<Integer, Map<ReleaseNumber, World>> sums = new TreeMap<>();

    Worlds(Cells cells) {
        this.cells = cells;
    }

    /**
     * Adds a release that was public before, with the tables that it published: its plan did not
     * protect the others, and a later one cannot.
     */
    void add(Earlier other) {
        add(
                other.figures(),
                Optional.of(other.shown()),
                Previewed.NOTHING,
                other.references(),
                table -> !other.left().contains(table.id()));
    }

    /** Adds the planned release, after all others. */
    void add(FrozenFigures figures, Previewed previewed, Predicate<TableDesign> published) {
        add(figures, Optional.empty(), previewed, quarters.keySet(), published);
    }

    private void add(
            FrozenFigures figures,
            Optional<Set<String>> shown,
            Previewed previewed,
            Set<ReleaseNumber> references,
            Predicate<TableDesign> published) {
        Optional<World> before = newest(figures.period());
        List<YearFigures> ending = YearFigures.ending(figures, latest(references));
        int years = ending.stream().mapToInt(Figures::years).max().orElse(0);
        var design = new Design(figures.catalog(), figures.counties());
        List<TableDesign> of =
                design.tables(figures.period(), years).stream().filter(published).toList();
        Optional<World> quarterAgo = newest(figures.period().minus(1));
        quarters.put(
                figures.number(),
                new World(figures, cells, before, quarterAgo, shown, previewed, of));
        for (YearFigures sum : ending) {
            Optional<World> ago = newest(figures.period().minus(sum.quarters().size()));
            World world =
                    new World(
                            sum,
                            cells,
                            before.flatMap(quarter -> sum(quarter, sum.years())),
                            ago.flatMap(quarter -> sum(quarter, sum.years())),
                            shown,
                            previewed,
                            of);
            sums.computeIfAbsent(sum.years(), s -> new TreeMap<>()).put(figures.number(), world);
        }
    }

    /** Returns the figures of each quarter that were public when the release was planned. */
    private Map<ReportingPeriod, FrozenFigures> latest(Set<ReleaseNumber> references) {
        Map<ReportingPeriod, FrozenFigures> latest = new TreeMap<>();
        quarters.forEach(
                (number, world) -> {
                    if (references.contains(number)) {
                        latest.put(number.period(), (FrozenFigures) world.figures());
                    }
                });
        return latest;
    }

    /** Returns the newest release of a period so far. */
    private Optional<World> newest(ReportingPeriod period) {
        return quarters.values().stream()
                .filter(w -> w.figures().number().period().equals(period))
                .reduce((one, other) -> other);
    }

    /** Returns every quarter, then every year, then every sum of three. */
    List<World> all() {
        List<World> worlds = new ArrayList<>(quarters.values());
        sums.values().forEach(some -> worlds.addAll(some.values()));
        return worlds;
    }

    /** Returns the quarter of a release. */
    World quarter(ReleaseNumber number) {
        return quarters.get(number);
    }

    /** Returns the whole fiscal years that end with a quarter, the shortest sum first. */
    List<World> sums(World quarter) {
        return sums.keySet().stream().flatMap(years -> sum(quarter, years).stream()).toList();
    }

    private Optional<World> sum(World quarter, int years) {
        return Optional.ofNullable(sums.getOrDefault(years, Map.of()))
                .map(some -> some.get(quarter.figures().number()));
    }

    /** Returns the newest release of an earlier period. */
    Optional<World> before(World world, int lag) {
        return newest(world.figures().number().period().minus(lag));
    }

    /** Returns the sums of one or more years over their quarters. */
    YearSums byQuarter(World year) {
        List<FrozenFigures> of = ((YearFigures) year.figures()).quarters();
        return new YearSums(year, of.stream().map(q -> quarters.get(q.number())).toList(), cells);
    }
}
