package org.csecprogress.statistics;

import java.util.Optional;
import org.csecprogress.statistics.distribution.Distributions;
import org.csecprogress.statistics.distribution.Interval;

/** The ratio of two rates. */
public final class RateRatio {
    private RateRatio() {}

    /**
     * Returns the ratio with its 95 % confidence interval: exact if either count is below 20,
     * otherwise log-normal.
     *
     * @param events events of the first rate
     * @param exposure exposure of the first rate: children, days or the like
     * @param referenceEvents events of the reference; without any there is no ratio
     * @param referenceExposure exposure of the reference, in the same unit
     */
    public static Statistic<Estimate> of(
            PublicCount events,
            double exposure,
            PublicCount referenceEvents,
            double referenceExposure) {
        Optional<Reason> silence = PublicCount.silence(events, referenceEvents);
        if (silence.isPresent()) {
            return Statistic.notShown(silence.get());
        }
        if (!isExposure(exposure) || !isExposure(referenceExposure)) {
            return Statistic.notShown(Reason.NO_POPULATION);
        }
        if (referenceEvents.get() == 0) {
            return Statistic.notShown(Reason.NOTHING_COUNTED);
        }
        return Statistic.known(
                estimate(events.get(), exposure, referenceEvents.get(), referenceExposure));
    }

    /** Whether something can be divided by it. */
    public static boolean isExposure(double exposure) {
        return exposure > 0 && Double.isFinite(exposure);
    }

    /**
     * Returns the ratio of two known counts with its interval.
     *
     * @param events at least 0
     * @param exposure above 0
     * @param reference at least 1
     * @param referenceExposure above 0, in the same unit
     */
    public static Estimate estimate(
            long events, double exposure, long reference, double referenceExposure) {
        double scale = referenceExposure / exposure;
        boolean exact = Math.min(events, reference) < Stability.FEWEST;
        Interval ratio = exact ? exact(events, reference) : logNormal(events, reference);
        return new Estimate((double) events / reference * scale, ratio.times(scale));
    }

    /**
     * Returns the exact interval of a ratio of two counts, given their sum: {@code p/(1−p)} at the
     * limits of Clopper and Pearson for a in a + b. Source: Przyborowski and Wilenski (1940),
     * Biometrika 31:313–323; Breslow and Day (1987), Statistical Methods in Cancer Research II,
     * section 3.4; Clopper and Pearson (1934), Biometrika 26:404–413.
     *
     * @param a at least 0
     * @param b at least 1
     */
    public static Interval exact(long a, long b) {
        double lower = a == 0 ? 0 : Distributions.beta(Interval.ALPHA / 2, (double) a, b + 1.0);
        double upper = Distributions.beta(1 - Interval.ALPHA / 2, a + 1.0, (double) b);
        return new Interval(odds(lower), odds(upper));
    }

    private static double odds(double share) {
        return share / (1 - share);
    }

    /**
     * Returns the approximate interval of a ratio of two counts: {@code a/b · exp(±z √(1/a +
     * 1/b))}. Source: Rothman, Greenland and Lash (2008), Modern Epidemiology, 3rd edition, chapter
     * 14.
     *
     * @param a at least 1
     * @param b at least 1
     */
    public static Interval logNormal(long a, long b) {
        double ratio = (double) a / b;
        double factor = Math.exp(Distributions.Z95 * Math.sqrt(1.0 / a + 1.0 / b));
        return new Interval(ratio / factor, ratio * factor);
    }
}
