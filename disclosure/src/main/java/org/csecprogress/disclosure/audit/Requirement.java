package org.csecprogress.disclosure.audit;

/**
 * One thing that an attacker must not be able to exclude.
 *
 * @param cell the primary cell
 * @param side on which side of its true value
 * @param need how far from the true value; 1 where any other value is enough
 */
record Requirement(int cell, Side side, long need) {
    /** Sides of the true value. */
    enum Side {
        ABOVE,
        BELOW,
        ANYWHERE
    }

    boolean isMet(long change) {
        return switch (side) {
            case ABOVE -> change >= need;
            case BELOW -> -change >= need;
            case ANYWHERE -> change != 0;
        };
    }
}
