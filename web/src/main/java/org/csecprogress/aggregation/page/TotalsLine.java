package org.csecprogress.aggregation.page;

import java.io.Serializable;
import java.util.List;

/**
 * A form, a figure, a breakdown or one of its categories in the table of totals.
 *
 * @param state the state's sum, or empty for a heading
 * @param counties how many counties answered, or empty for a heading
 * @param regions the sum of each region; none for a heading
 */
public record TotalsLine(String name, String state, String counties, List<String> regions)
        implements Serializable {
    public TotalsLine {
        regions = List.copyOf(regions);
    }

    static TotalsLine heading(String name) {
        return new TotalsLine(name, "", "", List.of());
    }

    /** Returns the sum of a region by its place among them, or empty for a heading. */
    public String region(int at) {
        return regions.isEmpty() ? "" : regions.get(at);
    }
}
