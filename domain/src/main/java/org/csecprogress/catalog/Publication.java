package org.csecprogress.catalog;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What of a measure is published, where and how often.
 *
 * @param stateTotal the state's total
 * @param stateBreakdowns by dimension, the state's breakdowns
 * @param regionTotal the regions' totals
 * @param regionBreakdowns by dimension, the regions' breakdowns
 * @param countyTotal the counties' totals; a total may be published by quarter and by year
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
