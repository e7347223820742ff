package org.csecprogress.disclosure.table;

/**
 * What a hidden cell is at least, where everybody knows which cells are zero: 1, and for a margin
 * the sum of what its parts are at least. A margin with a single part that is not zero is that
 * part, so that what is known of the one is known of the other. What is public already is what it
 * is.
 */
final class StructuralMinimum {
    private final LinkedSystem system;
    private final long[] least;

    StructuralMinimum(LinkedSystem system) {
        this.system = system;
        least = new long[system.size()];
        for (int cell = 0; cell < least.length; cell++) {
            boolean known = system.standing(cell) == Standing.PUBLIC;
            least[cell] = known ? system.value(cell) : Math.min(1, system.value(cell));
        }
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Equation equation : system.equations()) {
                grown |= grow(equation);
            }
        }
    }

    /** Ends, since nothing is at least more than it is. */
    private boolean grow(Equation equation) {
        long sum = 0;
        int parts = 0;
        int only = 0;
        for (int place = 0; place < equation.size(); place++) {
            int part = equation.part(place);
            sum += least[part];
            if (system.value(part) > 0) {
                parts++;
                only = part;
            }
        }
        int total = equation.total();
        boolean grown = sum > least[total];
        least[total] = Math.max(least[total], sum);
        if (parts == 1 && least[total] > least[only]) {
            least[only] = least[total];
            grown = true;
        }
        return grown;
    }

    long of(int cell) {
        return least[cell];
    }
}
