package org.csecprogress.statistics;

import java.util.Optional;

/**
 * A rate in the population. The events include nonminor dependents of 18 to 20 and the population
 * ends at 17: whoever prints it says so.
 *
 * @param rate events per so many children, with the interval of the count of events
 * @param per per how many children, such as 100,000
 * @param base the children, their set and its day
 */
public record PopulationRate(Estimate rate, int per, PopulationBase base) {
    /**
     * The rate of a group of children.
     *
     * @param group whose events and children
     * @param per per how many children, at least 1
     */
    public static Statistic<PopulationRate> of(Group group, int per) {
        if (per < 1) {
            throw new IllegalArgumentException("a rate is per at least one child, was " + per);
        }
        Optional<Reason> silence = group.silence();
        if (silence.isPresent()) {
            return Statistic.notShown(silence.get());
        }
        return PoissonInterval.rate(group.events(), group.children(), per)
                .map(rate -> new PopulationRate(rate, per, group.base().orElseThrow()));
    }
}
