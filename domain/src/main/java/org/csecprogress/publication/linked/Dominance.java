package org.csecprogress.publication.linked;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.csecprogress.catalog.Counties;
import org.csecprogress.catalog.County;
import org.csecprogress.disclosure.table.PrimaryRule;

/**
 * What is left of a count for each county that contributes to it: that county can take its own part
 * away. Where few are left, they are a cell to be protected from it. (The dominance rule of
 * statistical offices, for insiders and counts of 1 to 10.) Where none are left, the county knows
 * the whole as its own, and nothing that is hidden by it is hidden from that county.
 */
final class Dominance {
    private final Counties counties;
    private final Cells cells;
    private final Map<String, ToLongFunction<County>> contributions = new LinkedHashMap<>();

    Dominance(Counties counties, Cells cells) {
        this.counties = counties;
        this.cells = cells;
    }

    /** Notes what each county contributes to the cell. */
    void of(String cell, ToLongFunction<County> contribution) {
        contributions.putIfAbsent(cell, contribution);
    }

    void all() {
        contributions.forEach(this::add);
    }

    private void add(String cell, ToLongFunction<County> contribution) {
        if (!cells.cell(cell).guarded() || !cells.cell(cell).insider().isEmpty()) {
            return;
        }
        long most = counties.all().stream().mapToLong(contribution).max().orElse(0);
        for (County county : counties.all()) {
            long part = contribution.applyAsLong(county);
            long rest = cells.value(cell) - part;
            if (part > 0 && rest >= 0 && rest < PrimaryRule.FLOOR) {
                // Of whoever contributes most, everybody might guess the part.
                boolean asked = part == most && rest > 0;
                divide(cell, county.code().value(), part, rest, asked);
            }
        }
    }

    private void divide(String cell, String whose, long part, long rest, boolean asked) {
        List<String> parts = new ArrayList<>();
        parts.add(cells.hidden(cell + " of " + whose, part, asked, whose));
        if (rest > 0) {
            parts.add(cells.hidden(cell + " without " + whose, rest, true, ""));
        }
        cells.sum(cell + " with " + whose, cell, parts);
    }
}
