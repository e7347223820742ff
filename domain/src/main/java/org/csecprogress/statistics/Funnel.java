package org.csecprogress.statistics;

import java.util.List;
import java.util.OptionalDouble;
import org.csecprogress.statistics.distribution.Distributions;
import org.csecprogress.statistics.distribution.Interval;

/**
 * A funnel plot: rates of places around the rate of the whole, with limits that narrow as places
 * grow. Source: Spiegelhalter (2005), Funnel plots for comparing institutional performance, Stat
 * Med 24:1185–1202.
 *
 * <p>Centre and over-dispersion are computed from published figures only, so they disclose no
 * withheld one. The over-dispersion leaves out withheld places; the plot says how many places it
 * comes from.
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
     * Returns the funnel of a whole and its places.
     *
     * @param whole the published figure of the state; without events there is no funnel
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

    /** Returns the rate at the centre, per that many children. */
    public double centre() {
        return centre * per;
    }

    /** Returns φ, to be printed; empty if too few places are shown. */
    public OptionalDouble overDispersion() {
        return overDispersion.phi();
    }

    /** Returns the number of shown places, from which φ comes. */
    public int places() {
        return overDispersion.places();
    }

    /**
     * Returns the limits for a place, per that many children. They come from exact Poisson tails,
     * so a place is outside exactly if its count has less than that probability.
     *
     * @param children number of children in the place, at least 1
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
     * Multiplies the distance from the centre by √φ if φ is above 1. Spiegelhalter does so with
     * normal limits; these exact limits stay unchanged if φ is 1.
     */
    private double inflated(double expected, double limit) {
        return Math.max(0, expected + (limit - expected) * overDispersion.factor());
    }

    /** Returns the position of a place; not shown if the place is withheld. */
    public Statistic<FunnelLimits.Standing> standing(Group place) {
        return Statistic.unless(
                place.silence(),
                () -> {
                    double rate = (double) place.events().get() * per / place.children();
                    return Statistic.known(limits(place.children()).standing(rate));
                });
    }
}
