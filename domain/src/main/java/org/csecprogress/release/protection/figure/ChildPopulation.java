package org.csecprogress.release.protection.figure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.kernel.CountyCode;

/**
 * Child population of the counties that reported: the denominator of every population rate. A
 * figure that one of them did not answer has no rate, because the populations would differ.
 *
 * @param populations children by county and group
 * @param counties the counties and their regions
 * @param reported the counties that reported in the release
 */
public record ChildPopulation(
        Populations populations, Counties counties, Set<CountyCode> reported) {
    public ChildPopulation {
        reported = Set.copyOf(reported);
    }

    /** Returns the number of counties in the place. */
    public int counties(Geography place) {
        return of(place).size();
    }

    /** Returns the number of counties in the place that reported. */
    public int reporting(Geography place) {
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
     * Returns the children in the reporting counties of the place, all or of one public group;
     * empty if the population data lack a category of the group.
     */
    public OptionalLong children(Geography place, Optional<PublicGroup> group) {
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
