package org.csecprogress.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A funnel plot: rates of places around the rate of the whole, with limits that narrow as places
 * grow. Source: Spiegelhalter (2005), Funnel plots for comparing institutional performance, Stat
 * Med 24:1185–1202.
 *
 * <p>Both the centre and the over-dispersion are worked out from published figures alone, so they
 * cannot tell a withheld one. Withheld places are then missing from the over-dispersion; the plot
 * says from how many places it comes.
 */
public final class Funnel {
    private static final double INNER = 0.025;
    private static final double OUTER = 0.001;

    private final double centre;
    private final int per;
    private final OverDispersion overDispersion;

    private Funnel(double centre, int per, OverDispersion overDispersion) {
        this.centre = centre;
        this.per = per;
        this.overDispersion = overDispersion;
    }

    /**
     * The funnel of a whole and its places.
     *
     * @param whole the published figure of the state; with no events there is no funnel
     * @param places the published figures of its places
     * @param per the base of its rates, such as 100,000
     */
    public static Statistic<Funnel> of(Group whole, List<Group> places, int per) {
        return PopulationRate.of(whole, per)
                .then(
                        rate -> {
                            if (whole.events().get() == 0) {
                                return Statistic.notShown(Reason.NOTHING_COUNTED);
                            }
                            double centre = (double) whole.events().get() / whole.children();
                            List<Group> shown =
                                    places.stream().filter(p -> p.silence().isEmpty()).toList();
                            shown.forEach(p -> rate.base().sameSet(p.base().orElseThrow()));
                            var spread = OverDispersion.of(centre, shown);
                            return Statistic.known(new Funnel(centre, per, spread));
                        });
    }

    /** The rate around which it stands, per so many children. */
    public double centre() {
        return centre * per;
    }

    /** φ, to be printed; nothing where too few places are shown to tell. */
    public OptionalDouble overDispersion() {
        return overDispersion.phi();
    }

    /** From how many places φ comes: those that are shown. */
    public int places() {
        return overDispersion.places();
    }

    /**
     * The limits of a place, per so many children. They are those of the exact Poisson tails, so
     * that a place is outside exactly where its count has less than that probability.
     *
     * @param children of the place, at least 1
     */
    public FunnelLimits limits(long children) {
        if (children < 1) {
            throw new IllegalArgumentException("a place has at least one child, was " + children);
        }
        return new FunnelLimits(limits(children, INNER), limits(children, OUTER));
    }

    private Interval limits(long children, double tail) {
        double expected = centre * children;
        double lower = inflated(expected, Distributions.poissonLower(expected, tail));
        double upper = inflated(expected, Distributions.poissonUpper(expected, tail));
        return new Interval(lower, upper).times((double) per / children);
    }

    /**
     * The limits' distance from the centre times √φ where φ is above 1. Spiegelhalter multiplies
     * that of normal limits; with that of the exact ones the limits are the same as without where φ
     * is 1.
     */
    private double inflated(double expected, double limit) {
        return Math.max(0, expected + (limit - expected) * overDispersion.factor());
    }

    /** Where a place stands; for a withheld one that is not shown. */
    public Statistic<FunnelLimits.Standing> standing(Group place) {
        Optional<Reason> silence = place.silence();
        if (silence.isPresent()) {
            return Statistic.notShown(silence.get());
        }
        double rate = (double) place.events().get() * per / place.children();
        return Statistic.known(limits(place.children()).standing(rate));
    }
}
