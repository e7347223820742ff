package org.csecprogress.disclosure.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.csecprogress.disclosure.table.Equation;

/**
 * What every plan withholds at least: an equation in which nothing but one cell is withheld gives
 * that cell away, so one more cell of it must go. Equations without a common cell add up (a packing
 * of disjoint cuts, the dual of the covering problem).
 */
final class PackingBound {
    /** A published equation: what it costs at least, and the cells of which one must go. */
    private record Demand(long least, List<Integer> cells) {}

    private PackingBound() {}

    static long of(Pattern pattern) {
        List<Demand> demands = new ArrayList<>();
        for (Equation equation : pattern.system().equations()) {
            demand(pattern, equation, demands);
        }
        demands.sort(Comparator.comparing((Demand demand) -> -demand.least()));
        BitSet used = new BitSet();
        long bound = 0;
        for (Demand demand : demands) {
            if (demand.cells().stream().noneMatch(used::get)) {
                demand.cells().forEach(used::set);
                bound += demand.least();
            }
        }
        return bound;
    }

    private static void demand(Pattern pattern, Equation equation, List<Demand> demands) {
        List<Integer> candidates = new ArrayList<>();
        int hidden = 0;
        boolean primary = false;
        for (int place = -1; place < equation.size(); place++) {
            int cell = place < 0 ? equation.total() : equation.part(place);
            if (pattern.isHidden(cell)) {
                hidden++;
                primary |= pattern.isPrimary(cell);
            } else if (pattern.isCandidate(cell)) {
                candidates.add(cell);
            }
        }
        if (hidden == 1 && primary && !candidates.isEmpty()) {
            long least = candidates.stream().mapToLong(pattern.system()::worth).min().orElseThrow();
            demands.add(new Demand(least, candidates));
        }
    }
}
