package org.csecprogress.statistics;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The over-dispersion of places: how much more they differ than by chance.
 *
 * @param phi φ, about 1 for chance alone; empty for fewer than 10 places
 * @param places number of places
 */
record OverDispersion(OptionalDouble phi, int places) {
    /** A tenth is winsorised at each end, so fewer places would leave nothing to winsorise. */
    private static final int FEWEST = 10;

    private static final int WINSORISED = 10;

    /**
     * Returns the mean of the squares of {@code z = (O − E) / √E}, with the lowest and highest
     * tenth set to the next value (winsorised), so that the outliers that the funnel should find do
     * not widen it. Source: Spiegelhalter (2005), Handling over-dispersion of performance
     * indicators, Qual Saf Health Care 14:347–351; the same, Stat Med 24:1185–1202, appendix.
     *
     * @param centre events per child, above 0
     * @param places each with a count and with children
     */
    static OverDispersion of(double centre, List<Group> places) {
        int count = places.size();
        if (count < FEWEST) {
            return new OverDispersion(OptionalDouble.empty(), count);
        }
        double[] scores =
                places.stream()
                        .mapToDouble(place -> score(place, centre * place.children()))
                        .sorted()
                        .toArray();
        int cut = count / WINSORISED;
        double sum = 0;
        for (double score : scores) {
            double within = Math.max(scores[cut], Math.min(scores[count - 1 - cut], score));
            sum += within * within;
        }
        return new OverDispersion(OptionalDouble.of(sum / count), count);
    }

    private static double score(Group place, double expected) {
        return (place.events().get() - expected) / Math.sqrt(expected);
    }

    /** Returns the factor for the distance of limits: √φ, and at least 1. */
    double factor() {
        return Math.sqrt(Math.max(1, phi.orElse(1)));
    }
}
