package org.csecprogress.disclosure.table;

import java.util.Arrays;

/**
 * A total and its parts, by cell number. Hierarchies, margins, complements and identities of a
 * catalogue all have this form.
 */
public final class Equation {
    private final int total;
    private final int[] parts;

    Equation(int total, int[] parts) {
        this.total = total;
        this.parts = parts.clone();
    }

    /** Returns the number of the total's cell. */
    public int total() {
        return total;
    }

    /** Returns the number of parts. */
    public int size() {
        return parts.length;
    }

    /** Returns the cell number of the part at that place. */
    public int part(int place) {
        return parts[place];
    }

    @Override
    public String toString() {
        return total + " = " + Arrays.toString(parts);
    }
}
