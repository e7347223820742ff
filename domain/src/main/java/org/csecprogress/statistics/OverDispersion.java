package org.csecprogress.statistics;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How much more places differ than chance alone would have them.
 *
 * @param phi φ, about 1 where chance alone is at work; nothing below 10 places
 * @param places how many places it comes from
 */
record OverDispersion(OptionalDouble phi, int places) {
    /** A tenth at each end is brought in, so with fewer there would be nothing to bring in. */
    private static final int FEWEST = 10;

    private static final int WINSORISED = 10;

    /**
     * The mean of the squares of {@code z = (O − E) / √E}, with the lowest and the highest tenth
     * brought in to the next (winsorised), so that the few places that the funnel is there to find
     * do not widen it. Source: Spiegelhalter (2005), Handling over-dispersion of performance
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

    /** By what the distance of limits is multiplied: √φ, and at least 1. */
    double factor() {
        return Math.sqrt(Math.max(1, phi.orElse(1)));
    }
}
