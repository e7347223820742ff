package org.csecprogress.release.coverage;

import java.util.Collection;
import java.util.List;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.kernel.CountyCode;

/**
 * The share of the state that figures cover.
 *
 * @param counties number of counties, 0 to 58
 * @param childrenPercent per cent of the state's children who live in them, rounded down
 */
public record Coverage(int counties, int childrenPercent) {
    private static final int ALL = 100;

    /** Returns the coverage of some counties, each given once. */
    public static Coverage of(Collection<CountyCode> counties, Populations populations) {
        long children = counties.stream().mapToLong(populations::children).sum();
        return new Coverage(counties.size(), (int) (children * ALL / populations.stateTotal()));
    }

    /**
     * Returns the coverage of a section: the number of counties that at least half of its figures
     * reach. A release keeps only how many counties answered a figure, not which, so children are
     * not considered.
     *
     * @param answered the number of counties that answered each figure of the section; not empty
     */
    public static Coverage ofSection(List<Integer> answered) {
        List<Integer> sorted = answered.stream().sorted().toList();
        return new Coverage(sorted.get((sorted.size() - 1) / 2), ALL);
    }
}
