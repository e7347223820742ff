package org.csecprogress.disclosure.table;

import java.util.Arrays;

/**
 * A total and its parts, by the numbers of their cells. Hierarchies, margins, complements and
 * identities of a catalogue are all of this form.
 */
public final class Equation {
    private final int total;
    private final int[] parts;

    Equation(int total, int[] parts) {
        this.total = total;
        this.parts = parts.clone();
    }

    /** Number of the cell that is the sum. */
    public int total() {
        return total;
    }

    /** How many parts there are. */
    public int size() {
        return parts.length;
    }

    /** Number of the cell that is the part at that place. */
    public int part(int place) {
        return parts[place];
    }

    @Override
    public String toString() {
        return total + " = " + Arrays.toString(parts);
    }
}
