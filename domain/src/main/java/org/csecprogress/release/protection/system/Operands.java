package org.csecprogress.release.protection.system;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.catalog.place.County;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.release.protection.design.Address;
import org.csecprogress.release.protection.figure.Figures;
import org.csecprogress.release.protection.figure.FrozenFigures;
import org.csecprogress.release.protection.figure.Statement;

/** The figures that statements name, each from the release that covers its quarter. */
final class Operands {
    private final World world;
    private final IntFunction<Optional<World>> earlier;
    private final Optional<YearSums> sums;

    /**
     * Creates the operands of one release and those before it.
     *
     * @param earlier finds the release that many quarters earlier
     * @param sums sums of the quarters for a year; empty for a quarter
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
     * Whether the figure was answered and is published, in its own table or through the quarters of
     * the year. Categories of a total are known for the state only, through published groups.
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
                new Address(then.figures().years(), spot.place(), spot.key(operand.code())));
    }

    private boolean isSummed(Operand operand, Spot spot) {
        return sums.filter(s -> s.isTold(spot.place(), spot.key(operand.code()))).isPresent();
    }

    /**
     * Whether a statement adds to what is already stated: for a later release by the previous one,
     * for a year by its quarters. In a later release a moved figure and one that keeps its first
     * value do not cover the same counties, so their difference means nothing; the first figures
     * give it.
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

    /**
     * Whether the counties that report now are in the sums of each earlier quarter that the
     * statement names.
     */
    private boolean isOfCountiesThen(Statement statement, Geography place) {
        Set<CountyCode> now = new HashSet<>();
        for (Operand operand : statement.operands()) {
            if (operand.lag() == 0) {
                now.addAll(counted(operand, place));
            }
        }
        return statement.operands().stream().allMatch(o -> counted(o, place).containsAll(now));
    }

    /** Returns the counties that reported a sum; the first ones if it has not moved. */
    private Set<CountyCode> counted(Operand operand, Geography place) {
        Figures figures = at(operand).orElseThrow().figures();
        Figures counted = figures.isMoved(place, operand.code()) ? figures : figures.first();
        return ((FrozenFigures) counted).reporting(place);
    }

    /** Whether each county that answered one of the statement's figures answered all of them. */
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

    /**
     * Whether some of the statement's figures have moved since they were first public and others
     * have not.
     */
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

    /** Returns the cells of known figures; for a year, all first figures or all current ones. */
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

    /** Returns one county's part of what is left of the whole without its parts. */
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
