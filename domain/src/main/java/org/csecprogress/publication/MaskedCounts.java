package org.csecprogress.publication;

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
        Optional<PopulationBase> base = Optional.empty();
        if (measure.populationRatePer() > 0 && row.denominator().isPresent()) {
            base =
                    Optional.of(
                            new PopulationBase(
                                    populations.set(),
                                    populations.referenceDate(),
                                    row.denominator().getAsLong()));
        }
        boolean isTotal = row.category().equals(TableId.TOTAL);
        return new Group(isTotal ? row.geography() : row.category(), count(row), base);
    }
}
