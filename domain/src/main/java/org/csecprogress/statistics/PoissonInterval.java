package org.csecprogress.statistics;

import org.csecprogress.statistics.distribution.Distributions;
import org.csecprogress.statistics.distribution.Interval;

/** Confidence interval of a count of events: exact below 10, Byar's approximation from 10. */
public final class PoissonInterval {
    private static final long BYAR_FROM = 10;

    private PoissonInterval() {}

    /** Returns the count with its 95 % confidence interval. */
    public static Statistic<Estimate> of(PublicCount events) {
        return Statistic.unless(
                PublicCount.silence(events), () -> Statistic.known(estimate(events.get())));
    }

    /**
     * Returns a rate with its interval: count and limits divided by the exposure.
     *
     * @param events number of events
     * @param exposure children, days or the like
     * @param per base of the rate, at least 1
     */
    public static Statistic<Estimate> rate(PublicCount events, long exposure, int per) {
        if (per < 1) {
            throw new IllegalArgumentException("a rate is per at least one, was " + per);
        }
        return of(events)
                .then(
                        count ->
                                exposure > 0
                                        ? Statistic.known(count.times((double) per / exposure))
                                        : Statistic.notShown(Reason.NO_POPULATION));
    }

    public static Estimate estimate(long events) {
        return new Estimate((double) events, events < BYAR_FROM ? exact(events) : byar(events));
    }

    /**
     * Returns the exact interval: {@code χ²(α/2; 2O)/2} to {@code χ²(1−α/2; 2O+2)/2}. Source:
     * Garwood (1936), Fiducial limits for the Poisson distribution, Biometrika 28:437–442, with the
     * quantiles of chi-squared as in Ulm (1990), Am J Epidemiol 131:373–375.
     *
     * @param events O, at least 0
     */
    public static Interval exact(long events) {
        double lower = events == 0 ? 0 : Distributions.gamma(Interval.ALPHA / 2, (double) events);
        return new Interval(lower, Distributions.gamma(1 - Interval.ALPHA / 2, events + 1.0));
    }

    /**
     * Returns Byar's approximation: {@code O(1 − 1/(9O) − z/(3√O))³} to {@code (O+1)(1 − 1/(9(O+1))
     * + z/(3√(O+1)))³}. Source: Breslow and Day (1987), Statistical Methods in Cancer Research II,
     * page 69.
     *
     * @param events O, at least 1
     */
    public static Interval byar(long events) {
        return new Interval(
                byar((double) events, -Distributions.Z95), byar(events + 1.0, Distributions.Z95));
    }

    private static double byar(double events, double z) {
        return events * Math.pow(1 - 1 / (9 * events) + z / (3 * Math.sqrt(events)), 3);
    }
}
