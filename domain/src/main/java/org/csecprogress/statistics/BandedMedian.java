package org.csecprogress.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Median of counts in bands. */
public final class BandedMedian {
    /** Fewest cases for which a median is published. */
    public static final long FEWEST = 11;

    /**
     * A band with its count.
     *
     * @param from the lower limit
     * @param to the upper limit, which is the lower limit of the next band; empty if open
     * @param count number of cases in the band
     */
    public record Band(double from, OptionalDouble to, PublicCount count) {
        public Band {
            if (!Double.isFinite(from) || (to.isPresent() && !(to.getAsDouble() > from))) {
                throw new IllegalArgumentException("a band ends before it begins: " + from);
            }
        }
    }

    private BandedMedian() {}

    /**
     * Returns the median, interpolated in the band that contains the middle: {@code L + (n/2 − F)/f
     * · w}, where n is the number of all cases, F of those in bands below, f of those in the band,
     * and L and w are its lower limit and width. Source: Yule (1911), An Introduction to the Theory
     * of Statistics, chapter VII.
     *
     * @param bands all bands in order, each starting where the previous one ends; cases of unknown
     *     length are in none
     */
    public static Statistic<Double> of(List<Band> bands) {
        checkOrder(bands);
        Optional<Reason> silence = PublicCount.silence(bands.stream().map(Band::count).toList());
        if (silence.isPresent()) {
            return Statistic.notShown(silence.get());
        }
        long all = bands.stream().mapToLong(band -> band.count().get()).sum();
        return all < FEWEST ? Statistic.notShown(Reason.TOO_FEW) : among(bands, all / 2.0);
    }

    private static Statistic<Double> among(List<Band> bands, double middle) {
        long below = 0;
        for (Band band : bands) {
            long within = band.count().get();
            if (below + within >= middle) {
                if (band.to().isEmpty()) {
                    return Statistic.notShown(Reason.OPEN_ENDED);
                }
                double width = band.to().getAsDouble() - band.from();
                return Statistic.known(band.from() + (middle - below) / within * width);
            }
            below += within;
        }
        throw new IllegalStateException("the middle is in some band");
    }

    private static void checkOrder(List<Band> bands) {
        for (int i = 1; i < bands.size(); i++) {
            OptionalDouble before = bands.get(i - 1).to();
            if (before.isEmpty() || before.getAsDouble() != bands.get(i).from()) {
                throw new IllegalArgumentException("bands are not in a row");
            }
        }
    }
}
