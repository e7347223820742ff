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
import org.csecprogress.release.protection.figure.FrozenFigures;
import org.csecprogress.release.protection.figure.Previewed;
import org.csecprogress.release.protection.figure.YearFigures;

/** The quarters and years of a planned release and of every earlier one, by their numbers. */
final class Worlds {
    private final Cells cells;
    private final Map<ReleaseNumber, World> quarters = new TreeMap<>();
    private final Map<ReleaseNumber, World> years = new TreeMap<>();

    Worlds(Cells cells) {
        this.cells = cells;
    }

    /** Adds a release that was public before, with every table of its design. */
    void add(Earlier other) {
        add(
                other.figures(),
                Optional.of(other.shown()),
                Previewed.NOTHING,
                other.references(),
                table -> true);
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
            years.put(
                    figures.number(),
                    new World(
                            new YearFigures(ofYear),
                            cells,
                            before.flatMap(this::year),
                            newest(figures.period().minus(YearFigures.QUARTERS))
                                    .flatMap(this::year),
                            shown,
                            previewed,
                            of));
        }
    }

    /**
     * Returns the figures of each quarter of the year that were public when the release was
     * planned.
     */
    private List<FrozenFigures> ofYear(FrozenFigures figures, Set<ReleaseNumber> references) {
        Map<ReportingPeriod, FrozenFigures> latest = new TreeMap<>();
        quarters.forEach(
                (number, world) -> {
                    if (references.contains(number)) {
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

    /** Returns the newest release of a period so far. */
    private Optional<World> newest(ReportingPeriod period) {
        return quarters.values().stream()
                .filter(w -> w.figures().number().period().equals(period))
                .reduce((one, other) -> other);
    }

    /** Returns every quarter, then every year. */
    List<World> all() {
        List<World> worlds = new ArrayList<>(quarters.values());
        worlds.addAll(years.values());
        return worlds;
    }

    /** Returns the quarter of a release. */
    World quarter(ReleaseNumber number) {
        return quarters.get(number);
    }

    /** Returns the fiscal year that ends with a quarter, if it is whole. */
    Optional<World> year(World quarter) {
        return Optional.ofNullable(years.get(quarter.figures().number()));
    }

    /** Returns the newest release of an earlier period. */
    Optional<World> before(World world, int lag) {
        return newest(world.figures().number().period().minus(lag));
    }

    /** Returns the sums of a year over its quarters. */
    YearSums sums(World year) {
        List<FrozenFigures> four = ((YearFigures) year.figures()).quarters();
        return new YearSums(year, four.stream().map(q -> quarters.get(q.number())).toList(), cells);
    }
}
