package org.csecprogress.release.protection.system;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.disclosure.table.PrimaryRule;

/**
 * The rest of a count once a contributing county takes its own part away. A small rest is a cell to
 * protect from that county: the dominance rule of statistical offices, for insiders and counts of 1
 * to 10. If nothing is left, the county knows the whole as its own, and nothing can be hidden from
 * it.
 */
final class Dominance {
    private final Counties counties;
    private final Cells cells;
    private final Map<String, ToLongFunction<County>> contributions = new LinkedHashMap<>();

    Dominance(Counties counties, Cells cells) {
        this.counties = counties;
        this.cells = cells;
    }

    /** Records what each county contributes to the cell. */
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
                // Anybody may guess the part of the county that contributes most.
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
