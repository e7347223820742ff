package org.csecprogress.disclosure.audit;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import org.csecprogress.disclosure.table.Equation;
import org.csecprogress.disclosure.table.LinkedSystem;

/**
 * An integer table that agrees with everything published: the proof that an attacker cannot exclude
 * it. It exists only if it passes the check, which adds up every equation in {@code long}
 * arithmetic and relies on nothing from a solver.
 */
final class IntegerWitness {
    private final int[] cells;
    private final long[] changes;

    private IntegerWitness(int[] cells, long[] changes) {
        this.cells = cells;
        this.changes = changes;
    }

    /** Returns the witness with those changes to the true table, or null if it fails the check. */
    static IntegerWitness of(Unknowns unknowns, Map<Integer, Long> changes) {
        LinkedSystem system = unknowns.system();
        long[] change = new long[system.size()];
        for (var entry : changes.entrySet()) {
            int cell = entry.getKey();
            change[cell] = entry.getValue();
            if (change[cell] != 0 && !unknowns.isHidden(cell)) {
                return null;
            }
            if (-change[cell] > unknowns.room(cell)) {
                return null;
            }
        }
        for (Equation equation : system.equations()) {
            long sum = 0;
            for (int place = 0; place < equation.size(); place++) {
                sum = Math.addExact(sum, change[equation.part(place)]);
            }
            if (sum != change[equation.total()]) {
                return null;
            }
        }
        int[] cells =
                changes.keySet().stream()
                        .mapToInt(Integer::intValue)
                        .filter(cell -> change[cell] != 0)
                        .sorted()
                        .toArray();
        return new IntegerWitness(cells, Arrays.stream(cells).mapToLong(c -> change[c]).toArray());
    }

    int[] cells() {
        return cells;
    }

    long change(int place) {
        return changes[place];
    }

    /** Returns whether somebody who knows these cells cannot exclude it either. */
    boolean spares(BitSet known) {
        return Arrays.stream(cells).noneMatch(known::get);
    }
}
