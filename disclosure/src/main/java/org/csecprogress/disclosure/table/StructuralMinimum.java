package org.csecprogress.disclosure.table;

/**
 * Lower bounds of hidden cells if zeros are public: 1, and for a margin the sum of its parts'
 * bounds. A margin with a single non-zero part equals that part, so both have the same bound.
 * Public cells have their value.
 */
final class StructuralMinimum {
    private final LinkedSystem system;
    private final long[] least;

    StructuralMinimum(LinkedSystem system) {
        this.system = system;
        least = new long[system.size()];
        for (int cell = 0; cell < least.length; cell++) {
            boolean known = system.standing(cell) == CellVisibility.PUBLIC;
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

    /** Terminates, because no bound exceeds its cell's value. */
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
