package org.csecprogress.release.protection.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.release.protection.design.Address;
import org.csecprogress.release.protection.design.Design;

/**
 * Decision whether a county's later filing enters the sums of the next release. It enters whole or
 * not at all, and only public figures decide. A figure of people at risk that is published by
 * county may be added or changed only if it and each rest that it forms are zero or at least 11,
 * and if the figure it replaces is public and at least 11 away. Otherwise the sums would disclose
 * it, or people whom no county table shows.
 *
 * @param county the county that filed
 * @param figures the county totals that enter, by code; empty if the filing does not enter
 * @param obstacle the figure that keeps the filing out, shown to the county and the state only
 */
public record Entrance(CountyCode county, Map<String, Long> figures, Optional<String> obstacle) {
    public Entrance {
        figures = Map.copyOf(figures);
    }

    /** Whether the filing changes any sum. */
    public boolean enters() {
        return !figures.isEmpty();
    }

    /**
     * Returns what a filing that entered an earlier release still contributes.
     *
     * @param first the first figures of the period
     * @param filed the figures of the filing
     */
    public static Entrance counted(FrozenFigures first, FrozenFigures filed, CountyCode county) {
        Asked asked = new Asked(filed, first, Set.of(), Previewed.NOTHING, county);
        return new Entrance(county, asked.changed(), Optional.empty());
    }

    /** Returns the decision for a filing that contributes nothing to the sums. */
    public static Entrance closed(CountyCode county) {
        return new Entrance(county, Map.of(), Optional.empty());
    }

    /**
     * Decides on each county whose filing differs from what the previous release counts.
     *
     * @param filed the counties' latest figures
     * @param before the previous release, as its sums count
     * @param shown addresses of the figures of the period that were ever shown
     * @param previewed what counties were shown of the period before it was public
     */
    static List<Entrance> of(
            FrozenFigures filed, FrozenFigures before, Set<String> shown, Previewed previewed) {
        return filed.reporting().stream()
                .sorted()
                .map(county -> new Asked(filed, before, shown, previewed, county).decide())
                .flatMap(Optional::stream)
                .toList();
    }

    /** One county's filing compared with what is counted of it. */
    private static final class Asked {
        private final FrozenFigures filed;
        private final FrozenFigures before;
        private final Set<String> shown;
        private final Previewed previewed;
        private final CountyCode county;
        private final Geography place;
        private final Design design;

        Asked(
                FrozenFigures filed,
                FrozenFigures before,
                Set<String> shown,
                Previewed previewed,
                CountyCode county) {
            this.filed = filed;
            this.before = before;
            this.shown = shown;
            this.previewed = previewed;
            this.county = county;
            place = new Geography(county.value());
            design = new Design(filed.catalog(), filed.counties());
        }

        /** Returns the decision; empty if the filing adds and changes nothing. */
        Optional<Entrance> decide() {
            Map<String, Long> changed = changed();
            Optional<String> obstacle =
                    byCounty(design).stream().filter(this::isInTheWay).findFirst();
            boolean isNew = !before.reporting().contains(county);
            if (changed.isEmpty() && obstacle.isEmpty() && !isNew) {
                return Optional.empty();
            }
            Optional<String> first = obstacle.or(this::restOfFew);
            return Optional.of(new Entrance(county, first.isEmpty() ? changed : Map.of(), first));
        }

        /** Returns the figures of the filing that differ from what was counted before. */
        Map<String, Long> changed() {
            Map<String, Long> changed = new TreeMap<>();
            for (String code : byCounty(design)) {
                value(filed, code)
                        .filter(now -> !value(before, code).equals(Optional.of(now)))
                        .ifPresent(now -> changed.put(code, now));
            }
            return changed;
        }

        private boolean isInTheWay(String code) {
            Optional<Long> now = value(filed, code);
            Optional<Long> then = value(before, code);
            return !now.equals(then) && design.isGuarded(code) && !isLarge(code, now, then);
        }

        private boolean isLarge(String code, Optional<Long> now, Optional<Long> then) {
            Address address = Address.of(place, CellKey.total(code));
            boolean told = shown.contains(address.toString());
            return now.isPresent()
                    && !previewed.hasNear(address, now.get())
                    && !isFew(now.get())
                    && (now.get() == 0 || design.guides(code).stream().allMatch(this::isOfMany))
                    && (then.isEmpty() || (told && !isFew(now.get() - then.get())));
        }

        /** Whether the people behind a figure, counted elsewhere, are none or at least 11. */
        private boolean isOfMany(String guide) {
            return value(filed, guide).filter(people -> !isFew(people)).isPresent();
        }

        /** Returns a figure that leaves a small rest, or a rest that moved by few. */
        private Optional<String> restOfFew() {
            Set<Operand> known = new HashSet<>();
            byCounty(design).stream()
                    .filter(code -> value(filed, code).isPresent())
                    .forEach(code -> known.add(Operand.parse(code)));
            return Closure.of(Statement.of(filed.catalog()), known).stream()
                    .filter(Statement::guarded)
                    .filter(s -> s.parts().stream().allMatch(p -> design.isGuarded(p.code())))
                    .filter(this::leavesFew)
                    .map(statement -> statement.parts().get(0).code())
                    .findFirst();
        }

        private boolean leavesFew(Statement statement) {
            long now = rest(filed, statement);
            Optional<Long> then =
                    statement.operands().stream().allMatch(o -> value(before, o.code()).isPresent())
                            ? Optional.of(rest(before, statement))
                            : Optional.empty();
            boolean moved = then.isEmpty() || then.get() != now;
            return moved && (isFew(now) || then.filter(t -> isFew(now - t)).isPresent());
        }

        private long rest(FrozenFigures figures, Statement statement) {
            long rest = 0;
            for (Operand operand : statement.whole()) {
                rest += value(figures, operand.code()).orElse(0L);
            }
            for (Operand operand : statement.parts()) {
                rest -= value(figures, operand.code()).orElse(0L);
            }
            return rest;
        }

        private Optional<Long> value(FrozenFigures figures, String code) {
            return figures.figure(place, CellKey.total(code)).map(Cell::sum);
        }

        private static boolean isFew(long count) {
            return count != 0 && Math.abs(count) < PrimaryRule.FLOOR;
        }
    }

    /** Returns the codes of the quarterly figures that are published by county. */
    public static List<String> byCounty(Design design) {
        List<String> codes = new ArrayList<>();
        for (Measure measure : design.measures()) {
            if (measure.publication().countyTotal().stream().anyMatch(l -> l == Level.Q)) {
                codes.addAll(design.figures(measure));
            }
        }
        return codes;
    }
}
