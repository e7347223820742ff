package org.csecprogress.disclosure.plan.goal;

/**
 * A goal of an attacker problem: one direction of one requirement.
 *
 * @param cell the cell of the requirement
 * @param direction the direction in which its interval must reach
 * @param need how far
 * @param raised the inner cells that count as the largest primary count instead of the smallest
 * @param raise how much more each of them counts
 */
@SuppressWarnings("ArrayRecordComponent") // compact; never compared
public record Goal(int cell, Direction direction, long need, int[] raised, long raise) {
    public static final int NONE = -1;
    public static final int[] NOTHING = {};

    /** The direction in which an interval must reach. */
    public enum Direction {
        UP,
        DOWN,
        /** Either direction, to prevent exact disclosure. */
        AWAY
    }

    public static Goal plain(int cell, Direction direction, long need) {
        return new Goal(cell, direction, need, NOTHING, 0);
    }

    /** Returns whether the change of its cell is enough. */
    public boolean isMet(double change, double tolerance) {
        return switch (direction) {
            case UP -> change >= need - tolerance;
            case DOWN -> -change >= need - tolerance;
            case AWAY -> Math.abs(change) > tolerance;
        };
    }
}
