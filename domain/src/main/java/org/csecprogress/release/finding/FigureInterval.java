package org.csecprogress.release.finding;

import java.math.BigDecimal;
import java.util.Optional;
import org.csecprogress.release.content.MaskedCounts;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.statistics.Estimate;
import org.csecprogress.statistics.PoissonInterval;
import org.csecprogress.statistics.WilsonInterval;
import org.csecprogress.statistics.distribution.Interval;

/** The 95 % confidence interval of a published figure. */
public final class FigureInterval {
    private FigureInterval() {}

    /**
     * Returns the interval: Wilson's of a share, from 0 to 1, or that of a count of events. It is
     * empty for unduplicated counts and for a measure that is a rate, and if the figure is not
     * shown.
     */
    public static Optional<Interval> of(ReleaseRow row, ReportFinding.Kind kind) {
        return switch (kind) {
            case SHARE ->
                    WilsonInterval.of(MaskedCounts.count(row), MaskedCounts.whole(row))
                            .value()
                            .map(Estimate::interval);
            case EVENTS ->
                    Optional.of(row)
                            .filter(r -> r.numerator().isEmpty() || isCount(r))
                            .flatMap(r -> PoissonInterval.of(MaskedCounts.count(r)).value())
                            .map(Estimate::interval);
            case DIFFERENCE -> Optional.empty();
        };
    }

    /** Whether the row's value is the count itself and not a rate. */
    private static boolean isCount(ReleaseRow row) {
        return row.value()
                .filter(v -> v.compareTo(BigDecimal.valueOf(row.numerator().orElse(-1))) == 0)
                .isPresent();
    }
}
