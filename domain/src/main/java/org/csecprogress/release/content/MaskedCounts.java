package org.csecprogress.release.content;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.statistics.Group;
import org.csecprogress.statistics.PopulationBase;
import org.csecprogress.statistics.PublicCount;

/**
 * Converts rows of masked tables for the statistics, which get figures in no other way. A withheld
 * row stays withheld.
 */
public final class MaskedCounts {
    private MaskedCounts() {}

    /** Returns the count that a row shows; for a measure that is a rate, its events. */
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

    /** Returns the denominator of a row; no data if it is not public. */
    public static PublicCount whole(ReleaseRow row) {
        if (row.isWithheld()) {
            return PublicCount.withheld();
        }
        OptionalLong whole = row.denominator();
        return whole.isPresent() ? PublicCount.shown(whole.getAsLong()) : PublicCount.noData();
    }

    /**
     * Returns the events and the children of a row.
     *
     * @param measure the row's measure; only one with a population rate has children
     * @param populations the set from which the release took its denominators
     */
    public static Group group(Measure measure, ReleaseRow row, Populations populations) {
        Optional<PopulationBase> base = base(measure, row.denominator(), populations);
        boolean isTotal = row.category().equals(TableId.TOTAL);
        return new Group(isTotal ? row.geography() : row.category(), count(row), base);
    }

    /**
     * Returns the sum of the rows' counts: withheld if one of them is withheld, no data if one has
     * none or there are no rows.
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

    /** Returns places of one quarter as one group. */
    public static Group together(
            Measure measure, List<ReleaseRow> places, Populations populations) {
        return new Group("TOGETHER", sum(places), base(measure, children(places), populations));
    }

    /**
     * Returns the quarters of a year as one group: the sum of their events and the mean of their
     * children, because counties may report one quarter and not another.
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

    /** Returns what is left of a place without some of its parts, which are taken as one. */
    public static Group rest(Group whole, Group parts) {
        PublicCount all = whole.events();
        PublicCount some = parts.events();
        PublicCount left =
                all.isWithheld() || some.isWithheld()
                        ? PublicCount.withheld()
                        : PublicCount.noData();
        if (all.value().isPresent() && some.value().isPresent() && known(all) >= known(some)) {
            left = PublicCount.shown(known(all) - known(some));
        }
        Optional<PopulationBase> others =
                whole.base()
                        .flatMap(
                                of ->
                                        parts.base()
                                                .filter(part -> part.children() <= of.children())
                                                .map(part -> without(of, part)));
        return new Group("REST", left, others);
    }

    private static PopulationBase without(PopulationBase whole, PopulationBase part) {
        return new PopulationBase(whole.set(), whole.day(), whole.children() - part.children());
    }

    private static long known(PublicCount count) {
        return count.value().orElseThrow();
    }

    /** Returns the sum of the rows' denominators; empty if one has none. */
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
