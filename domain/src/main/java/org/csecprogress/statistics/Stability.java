package org.csecprogress.statistics;

import java.util.OptionalLong;

/** How far chance alone moves a count. */
public enum Stability {
    /** No events, or 20 and more. */
    STABLE,
    /** Fewer than 20 events: the relative standard error, 1/√events, is 22.9 % or more. */
    UNSTABLE;

    /** As many events as a stable count has at least, and each side of an index. */
    public static final long FEWEST = 20;

    /** The stability of a count of events. */
    public static Stability of(long events) {
        return events > 0 && events < FEWEST ? UNSTABLE : STABLE;
    }

    static Stability of(OptionalLong events) {
        return of(events.orElse(0));
    }
}
