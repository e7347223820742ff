package org.csecprogress.release.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.csecprogress.catalog.dimension.Band;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.release.content.MaskedCounts;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.statistics.BandedMedian;
import org.csecprogress.statistics.PublicCount;
import org.csecprogress.statistics.Statistic;

/** Median days of stays and episodes, from the public bands. */
public final class MedianDays {
    private MedianDays() {}

    /**
     * Returns the median of a masked table of one place, in days. A day that has begun counts, so a
     * band of 31 to 90 days reaches from 31 to 91. Cases whose length is not recorded are in no
     * band.
     *
     * @param dimension a dimension whose categories state their bands
     * @param table the table by that dimension
     */
    public static Statistic<Double> of(Dimension dimension, ReleaseTable table) {
        List<BandedMedian.Band> bands = new ArrayList<>();
        for (PublicGroup group : dimension.publicGroups()) {
            joined(dimension, group)
                    .ifPresent(
                            band ->
                                    bands.add(
                                            new BandedMedian.Band(
                                                    band.lower(),
                                                    end(band.upper()),
                                                    count(table, group))));
        }
        return BandedMedian.of(bands);
    }

    private static OptionalDouble end(OptionalInt upper) {
        return upper.isPresent() ? OptionalDouble.of(upper.getAsInt() + 1) : OptionalDouble.empty();
    }

    private static PublicCount count(ReleaseTable table, PublicGroup group) {
        return table.rows().stream()
                .filter(row -> row.category().equals(group.code()))
                .findFirst()
                .map(MaskedCounts::count)
                .orElseGet(PublicCount::noData);
    }

    /** Returns the band of a public group, from its first category to its last. */
    private static Optional<Band> joined(Dimension dimension, PublicGroup group) {
        List<Band> bands =
                group.categories().stream()
                        .flatMap(code -> dimension.category(code).orElseThrow().band().stream())
                        .toList();
        return bands.isEmpty()
                ? Optional.empty()
                : Optional.of(new Band(bands.get(0).lower(), bands.get(bands.size() - 1).upper()));
    }
}
