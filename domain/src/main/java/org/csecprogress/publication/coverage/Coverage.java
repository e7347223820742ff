package org.csecprogress.publication.coverage;

import java.util.Collection;
import java.util.List;
import org.csecprogress.catalog.Populations;
import org.csecprogress.kernel.CountyCode;

/**
 * How much of the state figures are made from.
 *
 * @param counties how many counties, 0 to 58
 * @param childrenPercent how many of a hundred children of the state live in them, rounded down
 */
public record Coverage(int counties, int childrenPercent) {
    private static final int ALL = 100;

    /** The coverage of some counties, each named once. */
    public static Coverage of(Collection<CountyCode> counties, Populations populations) {
        long children = counties.stream().mapToLong(populations::children).sum();
        return new Coverage(counties.size(), (int) (children * ALL / populations.stateTotal()));
    }

    /**
     * The coverage of a section: as many counties as answered half of its figures or more. Which
     * counties answered a figure is not kept with a release, only how many, so that children are
     * not looked at.
     *
     * @param answered how many counties answered each figure of the section; not empty
     */
    public static Coverage ofSection(List<Integer> answered) {
        List<Integer> sorted = answered.stream().sorted().toList();
        return new Coverage(sorted.get((sorted.size() - 1) / 2), ALL);
    }
}
