package org.csecprogress.statistics;

/**
 * A population rate. The events include nonminor dependents of 18 to 20, but the population ends at
 * 17; every printed rate must say so.
 *
 * @param rate events per so many children, with the interval of the count of events
 * @param base the children, their set and its date
 */
public record PopulationRate(Estimate rate, PopulationBase base) {
    /**
     * Returns the rate of a group of children.
     *
     * @param group the group with its events and children
     * @param per number of children in the base, at least 1
     */
    public static Statistic<PopulationRate> of(Group group, int per) {
        if (per < 1) {
            throw new IllegalArgumentException("a rate is per at least one child, was " + per);
        }
        return Statistic.unless(
                group.silence(),
                () ->
                        PoissonInterval.rate(group.events(), group.children(), per)
                                .map(rate -> new PopulationRate(rate, group.base().orElseThrow())));
    }
}
