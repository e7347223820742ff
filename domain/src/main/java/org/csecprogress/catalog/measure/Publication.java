package org.csecprogress.catalog.measure;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.csecprogress.catalog.dimension.Level;

/**
 * The frequency at which each kind of a measure's tables is published.
 *
 * @param stateTotal the state's total
 * @param stateBreakdowns the state's breakdowns, by dimension
 * @param regionTotal the regions' totals
 * @param regionBreakdowns the regions' breakdowns, by dimension
 * @param countyTotal the counties' totals; they may be published both by quarter and by year
 */
public record Publication(
        Level stateTotal,
        Map<String, Level> stateBreakdowns,
        Level regionTotal,
        Map<String, Level> regionBreakdowns,
        Set<Level> countyTotal) {
    public Publication {
        stateBreakdowns = Collections.unmodifiableMap(new LinkedHashMap<>(stateBreakdowns));
        regionBreakdowns = Collections.unmodifiableMap(new LinkedHashMap<>(regionBreakdowns));
        countyTotal = Collections.unmodifiableSet(EnumSet.copyOf(countyTotal));
    }
}
