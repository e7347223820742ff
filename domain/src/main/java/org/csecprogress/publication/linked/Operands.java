package org.csecprogress.publication.linked;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.County;
import org.csecprogress.catalog.Operand;
import org.csecprogress.catalog.PublicGroup;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;

/** The figures that statements name, in the release that tells of their quarter. */
final class Operands {
    private final World world;
    private final IntFunction<Optional<World>> earlier;
    private final Optional<YearSums> sums;

    /**
     * Figures of one release and those before it.
     *
     * @param earlier the release of so many quarters earlier
     * @param sums what is known of a year as the sum of its quarters; nothing for a quarter
     */
    Operands(World world, IntFunction<Optional<World>> earlier, Optional<YearSums> sums) {
        this.world = world;
        this.earlier = earlier;
        this.sums = sums;
    }

    private Optional<World> at(Operand operand) {
        return operand.lag() == 0 ? Optional.of(world) : earlier.apply(operand.lag());
    }

    /**
     * Whether the figure was answered and is published, in a table of its own or by the quarters of
     * the year. Categories of a total are known of the state, by the groups that are published.
     */
    boolean isKnown(Operand operand, Spot spot) {
        return at(operand).filter(w -> isKnown(w, operand, spot)).isPresent();
    }

    private boolean isKnown(World then, Operand operand, Spot spot) {
        if (!operand.isTotal()) {
            boolean ofState = spot.place().equals(Geography.STATE) && spot.group().isEmpty();
            return ofState
                    && then.publishes(operand.code(), operand.dimension())
                    && then.figures().operand(spot.place(), operand).isPresent();
        }
        boolean told = isTold(then, operand, spot) || isSummed(operand, spot);
        return told && then.figures().figure(spot.place(), spot.key(operand.code())).isPresent();
    }

    private static boolean isTold(World then, Operand operand, Spot spot) {
        return then.isPlanned(
                new Address(then.figures().isOfYear(), spot.place(), spot.key(operand.code())));
    }

    private boolean isSummed(Operand operand, Spot spot) {
        return sums.filter(s -> s.isTold(spot.place(), spot.key(operand.code()))).isPresent();
    }

    /**
     * Whether a statement says more than is said already: of a later release, by the one before it;
     * of a year, by its quarters. What a later release has moved beside what keeps its first
     * figures is no difference of the same counties; who wants the difference has the first
     * figures.
     */
    boolean speaksOf(Statement statement, Spot spot) {
        if (sums.isPresent()) {
            return statement.operands().stream().anyMatch(o -> !o.isTotal() || !isSummed(o, spot));
        }
        if (statement.isLagged() && !isOfCountiesThen(statement, spot.place())) {
            return false;
        }
        return world.first().equals(world)
                || (statement.operands().stream().allMatch(o -> isMoved(o, spot))
                        && isOfSameCounties(statement, spot.place()));
    }

    /** Whether who reports now is in the sums of each quarter before of which something is said. */
    private boolean isOfCountiesThen(Statement statement, Geography place) {
        Set<CountyCode> now = new HashSet<>();
        for (Operand operand : statement.operands()) {
            if (operand.lag() == 0) {
                now.addAll(counted(operand, place));
            }
        }
        return statement.operands().stream().allMatch(o -> counted(o, place).containsAll(now));
    }

    /** The counties that reported what is in a sum: the first ones where it has not moved. */
    private Set<CountyCode> counted(Operand operand, Geography place) {
        Figures figures = at(operand).orElseThrow().figures();
        Figures counted = figures.isMoved(place, operand.code()) ? figures : figures.first();
        return ((FrozenFigures) counted).reporting(place);
    }

    /** Whether each county that answered one of its figures answered all of them. */
    private boolean isOfSameCounties(Statement statement, Geography place) {
        return world.figures().counties().all().stream()
                .filter(county -> world.figures().isWithin(county.code(), place))
                .map(county -> new Geography(county.code().value()))
                .allMatch(
                        county ->
                                statement.operands().stream()
                                                .map(operand -> hasAnswered(county, operand))
                                                .distinct()
                                                .count()
                                        == 1);
    }

    private boolean hasAnswered(Geography county, Operand operand) {
        CellKey total = CellKey.total(operand.code());
        return at(operand).flatMap(w -> w.figures().figure(county, total)).isPresent();
    }

    /** Whether some of its figures have moved since they were first public, and others have not. */
    private boolean isMixed(Statement statement, Spot spot) {
        return statement.operands().stream().map(o -> isMoved(o, spot)).distinct().count() > 1;
    }

    private boolean isMoved(Operand operand, Spot spot) {
        return operand.isTotal()
                && spot.group().isEmpty()
                && at(operand)
                        .filter(w -> w.figures().isMoved(spot.place(), operand.code()))
                        .isPresent();
    }

    /** The cells of known figures, of one basis where they are of a year. */
    List<String> cells(Statement statement, List<Operand> figures, Spot spot) {
        boolean first = sums.isPresent() && isMixed(statement, spot);
        return figures.stream().map(operand -> cell(operand, spot, first)).toList();
    }

    private String cell(Operand operand, Spot spot, boolean first) {
        World then = at(operand).orElseThrow();
        if (!operand.isTotal()) {
            return then.operand(spot.place(), operand).orElseThrow();
        }
        CellKey key = spot.key(operand.code());
        if (first && isMoved(operand, spot)) {
            return sums.orElseThrow().first(spot.place(), key);
        }
        sums.filter(s -> isSummed(operand, spot)).ifPresent(s -> s.sum(spot.place(), key));
        return then.cell(spot.place(), key).orElseThrow();
    }

    /** What one county counts of what is left of the whole without its parts. */
    long rest(Statement statement, County county, Spot spot) {
        if (!world.figures().isWithin(county.code(), spot.place())) {
            return 0;
        }
        boolean first = sums.isPresent() && isMixed(statement, spot);
        long rest = 0;
        for (Operand operand : statement.whole()) {
            rest += value(operand, county, spot.group(), first);
        }
        for (Operand operand : statement.parts()) {
            rest -= value(operand, county, spot.group(), first);
        }
        return rest;
    }

    private long value(Operand operand, County county, Optional<PublicGroup> group, boolean first) {
        Geography place = new Geography(county.code().value());
        return at(operand)
                .map(World::figures)
                .map(figures -> first ? figures.first() : figures)
                .flatMap(
                        f ->
                                group.isPresent()
                                        ? f.figure(
                                                place, new Spot(place, group).key(operand.code()))
                                        : f.operand(place, operand))
                .map(Cell::sum)
                .orElse(0L);
    }
}
