package org.csecprogress.release.file;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.RateBase;
import org.csecprogress.release.content.MaskedCounts;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.statistics.PoissonInterval;
import org.csecprogress.statistics.WilsonInterval;
import org.csecprogress.statistics.distribution.Interval;

/**
 * The share or rate of a row with its 95 % confidence interval, to one decimal.
 *
 * @param rate the share in percent, or the rate
 * @param per its base: 100 of a share
 * @param ends the two ends of its interval
 */
record FigureRatio(BigDecimal rate, int per, Ends ends) {
    private static final int OF_SHARE = 100;

    /** The two ends of an interval, to one decimal. */
    record Ends(BigDecimal lower, BigDecimal upper) {
        static Ends of(Interval interval, int factor) {
            return new Ends(decimal(interval.lower(), factor), decimal(interval.upper(), factor));
        }

        private static BigDecimal decimal(double end, int factor) {
            return BigDecimal.valueOf(end)
                    .multiply(BigDecimal.valueOf(factor))
                    .setScale(1, RoundingMode.HALF_UP);
        }
    }

    /** Returns the share or rate of a row, if its measure has one and it is public. */
    static Optional<FigureRatio> of(ReleaseRow row, Measure measure) {
        return measure.isShare() ? share(row) : measure.rate().flatMap(base -> rate(row, base));
    }

    private static Optional<FigureRatio> share(ReleaseRow row) {
        Optional<Interval> interval =
                WilsonInterval.of(MaskedCounts.count(row), MaskedCounts.whole(row))
                        .value()
                        .map(estimate -> estimate.interval());
        return row.percentage()
                .filter(share -> row.isPartOfWhole())
                .flatMap(
                        share ->
                                interval.map(
                                        known ->
                                                new FigureRatio(
                                                        share,
                                                        OF_SHARE,
                                                        Ends.of(known, OF_SHARE))));
    }

    private static Optional<FigureRatio> rate(ReleaseRow row, RateBase base) {
        return row.per(base.per()).flatMap(rate -> withInterval(row, rate, base.per()));
    }

    private static Optional<FigureRatio> withInterval(ReleaseRow row, BigDecimal rate, int per) {
        return PoissonInterval.rate(MaskedCounts.count(row), row.denominator().orElseThrow(), per)
                .value()
                .map(estimate -> new FigureRatio(rate, per, Ends.of(estimate.interval(), 1)));
    }
}
