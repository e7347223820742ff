package org.csecprogress.disclosure.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a hidden cell is at least, where everybody knows which cells are zero: 1, and for a margin
 * the sum of what its parts are at least. What is public already is what it is.
 */
final class StructuralMinimum {
    private static final long UNKNOWN = -1;
    private static final long OPEN = -2;

    private final LinkedSystem system;
    private final List<List<Equation>> byTotal = new ArrayList<>();
    private final long[] found;

    StructuralMinimum(LinkedSystem system) {
        this.system = system;
        found = new long[system.size()];
        Arrays.fill(found, UNKNOWN);
        for (int cell = 0; cell < system.size(); cell++) {
            byTotal.add(new ArrayList<>(1));
        }
        system.equations().forEach(equation -> byTotal.get(equation.total()).add(equation));
    }

    long of(int cell) {
        if (found[cell] >= 0) {
            return found[cell];
        }
        long value = system.value(cell);
        if (value == 0 || system.standing(cell) == Standing.PUBLIC) {
            found[cell] = value;
            return value;
        }
        found[cell] = OPEN;
        long least = 1;
        for (Equation equation : byTotal.get(cell)) {
            least = Math.max(least, sum(equation));
        }
        found[cell] = least;
        return least;
    }

    private long sum(Equation equation) {
        long sum = 0;
        for (int place = 0; place < equation.size(); place++) {
            // Two cells that are each the other's total: nothing more is known of either.
            sum += found[equation.part(place)] == OPEN ? 1 : of(equation.part(place));
        }
        return sum;
    }
}
