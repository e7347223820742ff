package org.csecprogress.statistics;

import java.util.OptionalLong;

/** The stability of a count against chance. */
public enum Stability {
    /** No events, or at least 20. */
    STABLE,
    /** Fewer than 20 events: the relative standard error, 1/√events, is 22.9 % or more. */
    UNSTABLE;

    /** Least count that is stable; both sides of an index need it. */
    public static final long FEWEST = 20;

    /** Returns the stability of a count of events. */
    public static Stability of(long events) {
        return events > 0 && events < FEWEST ? UNSTABLE : STABLE;
    }

    static Stability of(OptionalLong events) {
        return of(events.orElse(0));
    }
}
