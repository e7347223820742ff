package org.csecprogress.disclosure.audit;

/**
 * A requirement: something that an attacker must not be able to exclude.
 *
 * @param cell the primary cell
 * @param side the side of its true value
 * @param need the distance from the true value; 1 if any other value is enough
 */
record Requirement(int cell, Side side, long need) {
    /** The side of the true value. */
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
