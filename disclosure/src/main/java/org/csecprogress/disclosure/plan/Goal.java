package org.csecprogress.disclosure.plan;

/**
 * What an attacker problem must reach: one direction of one requirement.
 *
 * @param cell the cell whose interval is asked for
 * @param direction where it must reach
 * @param need how far
 * @param raised the inner cells that count as the largest primary count instead of the least
 * @param raise by how much each of them counts more
 */
@SuppressWarnings("ArrayRecordComponent") // compact, and never compared
record Goal(int cell, Direction direction, long need, int[] raised, long raise) {
    static final int NONE = -1;
    static final int[] NOTHING = {};

    /** Where an interval must reach. */
    enum Direction {
        UP,
        DOWN,
        /** Anywhere else: exact disclosure. */
        AWAY
    }

    static Goal plain(int cell, Direction direction, long need) {
        return new Goal(cell, direction, need, NOTHING, 0);
    }

    /** Whether the change of its cell is enough. */
    boolean isMet(double change, double tolerance) {
        return switch (direction) {
            case UP -> change >= need - tolerance;
            case DOWN -> -change >= need - tolerance;
            case AWAY -> Math.abs(change) > tolerance;
        };
    }
}
