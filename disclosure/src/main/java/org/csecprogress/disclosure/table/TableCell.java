package org.csecprogress.disclosure.table;

/**
 * One count of a linked system.
 *
 * @param name its name, unique in the system
 * @param value the true count, not negative
 * @param worth what withholding it costs, not negative
 * @param guarded whether it counts people at risk, so that small counts are protected
 * @param standing how it relates to the public
 * @param insider name of who knows this cell of their own, such as a county; empty if nobody
 */
public record TableCell(
        String name, long value, long worth, boolean guarded, Standing standing, String insider) {
    public TableCell {
        if (name == null || name.isEmpty() || standing == null || insider == null) {
            throw new IllegalArgumentException("a cell has a name, a standing and an insider");
        }
        if (value < 0 || worth < 0) {
            throw new IllegalArgumentException("a count and its worth are not negative: " + name);
        }
    }

    /** A count of people at risk that is worth its own value and that no insider knows. */
    public static TableCell open(String name, long value) {
        return new TableCell(name, value, value, true, Standing.OPEN, "");
    }

    /** The same count, known to an insider. */
    public TableCell of(String whom) {
        return new TableCell(name, value, worth, guarded, standing, whom);
    }

    /** The same count with another standing. */
    public TableCell as(Standing other) {
        return new TableCell(name, value, worth, guarded, other, insider);
    }

    /** The same count at another price. */
    public TableCell worth(long other) {
        return new TableCell(name, value, other, guarded, standing, insider);
    }

    /** The same count of something that is not people at risk. */
    public TableCell unguarded() {
        return new TableCell(name, value, worth, false, standing, insider);
    }
}
