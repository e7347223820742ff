package org.csecprogress.statistics;

import java.util.Optional;
import org.csecprogress.statistics.distribution.Distributions;
import org.csecprogress.statistics.distribution.Interval;

/** Confidence interval of a share. */
public final class WilsonInterval {
    private WilsonInterval() {}

    /**
     * Returns the share, from 0 to 1, with its 95 % confidence interval.
     *
     * @param part the part of the whole
     * @param whole the whole; no share is shown if it is 0 or less than the part
     */
    public static Statistic<Estimate> of(PublicCount part, PublicCount whole) {
        return Statistic.unless(
                silence(part, whole), () -> Statistic.known(estimate(part.get(), whole.get())));
    }

    /** Returns why there is no share. */
    static Optional<Reason> silence(PublicCount part, PublicCount whole) {
        return PublicCount.silence(part, whole)
                .or(
                        () -> {
                            if (whole.get() == 0) {
                                return Optional.of(Reason.NOTHING_COUNTED);
                            }
                            return part.get() > whole.get()
                                    ? Optional.of(Reason.NOT_A_SHARE)
                                    : Optional.empty();
                        });
    }

    public static Estimate estimate(long part, long whole) {
        return new Estimate((double) part / whole, score(part, whole, Distributions.Z95));
    }

    /**
     * Returns the score interval: {@code (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n)}.
     * Source: Wilson (1927), Probable inference, JASA 22:209–212; method 3 of Newcombe (1998), Stat
     * Med 17:857–872.
     *
     * @param part from 0 to the whole
     * @param whole n, at least 1
     * @param z the standard normal quantile of the confidence level, at least 0
     */
    static Interval score(long part, long whole, double z) {
        double n = (double) whole;
        double share = part / n;
        double square = z * z;
        double middle = share + square / (2 * n);
        double reach = z * Math.sqrt(share * (1 - share) / n + square / (4 * n * n));
        double scale = 1 + square / n;
        // Rounding must not move a limit past an end that it reaches exactly.
        double lower = part == 0 ? 0 : Math.min(share, (middle - reach) / scale);
        double upper = part == whole ? 1 : Math.max(share, (middle + reach) / scale);
        return new Interval(Math.max(0, lower), Math.min(1, upper));
    }
}
