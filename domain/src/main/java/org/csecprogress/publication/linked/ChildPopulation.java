package org.csecprogress.publication.linked;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.Counties;
import org.csecprogress.catalog.County;
import org.csecprogress.catalog.Populations;
import org.csecprogress.catalog.PublicGroup;
import org.csecprogress.kernel.CountyCode;

/**
 * The children of the counties that reported: the denominator of every population rate. A figure
 * that one of them did not answer has no rate, since its children are not those it counts.
 *
 * @param populations children by county and group
 * @param counties the counties and their regions
 * @param reported the counties that reported, as the release says
 */
record ChildPopulation(Populations populations, Counties counties, Set<CountyCode> reported) {
    ChildPopulation {
        reported = Set.copyOf(reported);
    }

    /** How many counties the place has. */
    int counties(Geography place) {
        return of(place).size();
    }

    /** How many of them reported. */
    int reporting(Geography place) {
        return (int) of(place).stream().filter(c -> reported.contains(c.code())).count();
    }

    private List<County> of(Geography place) {
        return counties.all().stream().filter(county -> isIn(county, place)).toList();
    }

    private static boolean isIn(County county, Geography place) {
        return place.equals(Geography.STATE)
                || county.code().value().equals(place.code())
                || county.region().code().equals(place.code());
    }

    /**
     * The children of those that reported, of a public group where one is named; nothing where a
     * category of it is unknown to the population.
     */
    OptionalLong children(Geography place, Optional<PublicGroup> group) {
        List<CountyCode> reporting =
                of(place).stream().map(County::code).filter(reported::contains).toList();
        if (group.isEmpty()) {
            return OptionalLong.of(reporting.stream().mapToLong(populations::children).sum());
        }
        long sum = 0;
        for (CountyCode county : reporting) {
            for (String category : group.get().categories()) {
                OptionalLong children = populations.children(county, category);
                if (children.isEmpty()) {
                    return children;
                }
                sum += children.getAsLong();
            }
        }
        return OptionalLong.of(sum);
    }
}
