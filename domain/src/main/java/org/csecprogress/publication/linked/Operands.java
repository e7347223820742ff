package org.csecprogress.publication.linked;

import java.util.Optional;
import java.util.function.IntFunction;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.County;
import org.csecprogress.catalog.Operand;
import org.csecprogress.catalog.PublicGroup;

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
     * Whether a statement says more than the quarters say: for a year, whether one of its figures
     * is told by the year alone.
     */
    boolean speaksOf(Statement statement, Spot spot) {
        return sums.isEmpty()
                || statement.operands().stream().anyMatch(o -> !o.isTotal() || !isSummed(o, spot));
    }

    /** The cell of a known figure. */
    String cell(Operand operand, Spot spot) {
        World then = at(operand).orElseThrow();
        if (!operand.isTotal()) {
            return then.operand(spot.place(), operand).orElseThrow();
        }
        sums.filter(s -> isSummed(operand, spot))
                .ifPresent(s -> s.sum(spot.place(), spot.key(operand.code())));
        return then.cell(spot.place(), spot.key(operand.code())).orElseThrow();
    }

    /** What one county counts of what is left of the whole without its parts. */
    long rest(Statement statement, County county, Spot spot) {
        boolean within = world.figures().isWithin(county.code(), spot.place());
        if (!within) {
            return 0;
        }
        long rest = 0;
        for (Operand operand : statement.whole()) {
            rest += value(operand, county, spot.group());
        }
        for (Operand operand : statement.parts()) {
            rest -= value(operand, county, spot.group());
        }
        return rest;
    }

    private long value(Operand operand, County county, Optional<PublicGroup> group) {
        Geography place = new Geography(county.code().value());
        return at(operand)
                .map(World::figures)
                .filter(f -> !f.isHeldBack(county.code(), operand.code()))
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
