package org.csecprogress.publication;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.csecprogress.catalog.Measure;
import org.csecprogress.catalog.Populations;
import org.csecprogress.statistics.Group;
import org.csecprogress.statistics.PopulationBase;
import org.csecprogress.statistics.PublicCount;

/**
 * The one door by which figures come to statistics: from rows of the masked tables. What a row
 * withholds is withheld from statistics too.
 */
public final class MaskedCounts {
    private MaskedCounts() {}

    /** The count that a row shows; of a measure that is a rate, the events that it is made of. */
    public static PublicCount count(ReleaseRow row) {
        if (row.numerator().isPresent()) {
            return PublicCount.shown(row.numerator().getAsLong());
        }
        if (row.isWithheld()) {
            return PublicCount.withheld();
        }
        return row.value()
                .filter(value -> value.stripTrailingZeros().scale() <= 0)
                .map(value -> PublicCount.shown(value.longValueExact()))
                .orElseGet(PublicCount::noData);
    }

    /** What the count of a row is a part of, where both are public. */
    public static PublicCount whole(ReleaseRow row) {
        if (row.isWithheld()) {
            return PublicCount.withheld();
        }
        OptionalLong whole = row.denominator();
        return whole.isPresent() ? PublicCount.shown(whole.getAsLong()) : PublicCount.noData();
    }

    /**
     * The events and the children of a row.
     *
     * @param measure whose row it is; only one with a rate in the population has children
     * @param populations the set from which the release took its denominators
     */
    public static Group group(Measure measure, ReleaseRow row, Populations populations) {
        Optional<PopulationBase> base = base(measure, row.denominator(), populations);
        boolean isTotal = row.category().equals(TableId.TOTAL);
        return new Group(isTotal ? row.geography() : row.category(), count(row), base);
    }

    /**
     * The sum of what rows count. What one of them withholds is withheld of all, and none of them
     * have no sum.
     */
    public static PublicCount sum(List<ReleaseRow> rows) {
        List<PublicCount> counts = rows.stream().map(MaskedCounts::count).toList();
        if (counts.stream().anyMatch(PublicCount::isWithheld)) {
            return PublicCount.withheld();
        }
        boolean missing = counts.stream().anyMatch(count -> count.value().isEmpty());
        return missing || counts.isEmpty()
                ? PublicCount.noData()
                : PublicCount.shown(counts.stream().mapToLong(MaskedCounts::known).sum());
    }

    /** Places of one quarter as one. */
    public static Group together(
            Measure measure, List<ReleaseRow> places, Populations populations) {
        return new Group("TOGETHER", sum(places), base(measure, children(places), populations));
    }

    /**
     * The quarters of a year as one: their events together, among the children of a mean quarter,
     * since counties may report one quarter and not another.
     */
    public static Group year(Measure measure, List<ReleaseRow> quarters, Populations populations) {
        OptionalLong children = children(quarters);
        OptionalLong mean =
                children.isPresent()
                        ? OptionalLong.of(
                                Math.round((double) children.getAsLong() / quarters.size()))
                        : children;
        return new Group("YEAR", sum(quarters), base(measure, mean, populations));
    }

    /** What is left of a place without some of its parts. */
    public static Group rest(
            Measure measure, ReleaseRow whole, List<ReleaseRow> parts, Populations populations) {
        PublicCount all = count(whole);
        PublicCount some = sum(parts);
        PublicCount left =
                all.isWithheld() || some.isWithheld()
                        ? PublicCount.withheld()
                        : PublicCount.noData();
        if (all.value().isPresent() && some.value().isPresent() && known(all) >= known(some)) {
            left = PublicCount.shown(known(all) - known(some));
        }
        OptionalLong children = children(parts);
        OptionalLong others =
                children.isPresent() && whole.denominator().orElse(0) >= children.getAsLong()
                        ? OptionalLong.of(whole.denominator().getAsLong() - children.getAsLong())
                        : OptionalLong.empty();
        return new Group("REST", left, base(measure, others, populations));
    }

    private static long known(PublicCount count) {
        return count.value().orElseThrow();
    }

    /** What the rows are among, where all of them say so. */
    private static OptionalLong children(List<ReleaseRow> rows) {
        boolean all = !rows.isEmpty() && rows.stream().allMatch(r -> r.denominator().isPresent());
        return all
                ? OptionalLong.of(rows.stream().mapToLong(r -> r.denominator().getAsLong()).sum())
                : OptionalLong.empty();
    }

    private static Optional<PopulationBase> base(
            Measure measure, OptionalLong children, Populations populations) {
        return measure.populationRatePer() > 0 && children.isPresent()
                ? Optional.of(
                        new PopulationBase(
                                populations.set(),
                                populations.referenceDate(),
                                children.getAsLong()))
                : Optional.empty();
    }
}
