package org.csecprogress.disclosure.table;

/**
 * One count of a linked system.
 *
 * @param name name, unique in the system
 * @param value the true count, not negative
 * @param worth cost of withholding it, not negative
 * @param guarded whether it counts people at risk, so that small counts are protected
 * @param standing its relation to the public
 * @param insider name of the insider who knows this cell, such as a county; empty if nobody does
 */
public record TableCell(
        String name,
        long value,
        long worth,
        boolean guarded,
        CellVisibility standing,
        String insider) {
    public TableCell {
        if (name == null || name.isEmpty() || standing == null || insider == null) {
            throw new IllegalArgumentException("a cell has a name, a standing and an insider");
        }
        if (value < 0 || worth < 0) {
            throw new IllegalArgumentException("a count and its worth are not negative: " + name);
        }
    }

    /** Returns a count of people at risk whose worth is its value and that no insider knows. */
    public static TableCell open(String name, long value) {
        return new TableCell(name, value, value, true, CellVisibility.OPEN, "");
    }

    /** Returns the same count, known to an insider. */
    public TableCell of(String whom) {
        return new TableCell(name, value, worth, guarded, standing, whom);
    }

    /** Returns the same count with another relation to the public. */
    public TableCell as(CellVisibility other) {
        return new TableCell(name, value, worth, guarded, other, insider);
    }

    /** Returns the same count with another worth. */
    public TableCell worth(long other) {
        return new TableCell(name, value, other, guarded, standing, insider);
    }

    /** Returns the same count of something other than people at risk. */
    public TableCell unguarded() {
        return new TableCell(name, value, worth, false, standing, insider);
    }
}
