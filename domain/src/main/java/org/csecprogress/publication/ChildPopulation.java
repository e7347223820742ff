package org.csecprogress.publication;

import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.catalog.Dimension;
import org.csecprogress.catalog.Populations;
import org.csecprogress.catalog.PublicGroup;
import org.csecprogress.kernel.CountyCode;

/**
 * The children of the counties that reported: the denominator of every population rate. A figure
 * that one of them did not answer has no rate, since its children are not those it counts.
 *
 * @param populations children by county and group
 * @param reporting the counties that reported, as the release says
 */
public record ChildPopulation(Populations populations, Set<CountyCode> reporting) {
    public ChildPopulation {
        reporting = Set.copyOf(reporting);
    }

    /** All children of the counties that reported. */
    long children() {
        return reporting.stream().mapToLong(populations::children).sum();
    }

    /** Those of a public group; nothing where a category of it is unknown to the population. */
    OptionalLong children(Dimension dimension, PublicGroup group) {
        if (!dimension.populationCategories().containsAll(group.categories())) {
            return OptionalLong.empty();
        }
        long sum = 0;
        for (CountyCode county : reporting) {
            for (String category : group.categories()) {
                sum += populations.children(county, category).orElseThrow();
            }
        }
        return OptionalLong.of(sum);
    }
}
