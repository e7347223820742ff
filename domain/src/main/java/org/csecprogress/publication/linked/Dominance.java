package org.csecprogress.publication.linked;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.csecprogress.catalog.Counties;
import org.csecprogress.catalog.County;
import org.csecprogress.disclosure.table.PrimaryRule;

/**
 * What is left of a count for the county that contributes most to it: that county can take its own
 * part away. Where few are left, they are a cell to be protected from it. Whoever contributes less
 * knows less. (The dominance rule of statistical offices, for insiders and counts of 1 to 10.)
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
        long most = 0;
        String whose = "";
        for (County county : counties.all()) {
            long part = contribution.applyAsLong(county);
            if (part > most) {
                most = part;
                whose = county.code().value();
            }
        }
        long rest = cells.value(cell) - most;
        if (most > 0 && rest > 0 && rest < PrimaryRule.FLOOR) {
            String own = cells.hidden(cell + " of " + whose, most, true, whose);
            String others = cells.hidden(cell + " without " + whose, rest, true, "");
            cells.sum(cell + " by contribution", cell, List.of(own, others));
        }
    }
}
