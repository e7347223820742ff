package org.csecprogress.kernel.reach.service;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Work that the portal does by itself and not for the person of a request: timers, long work,
 * start, and the few questions whose answer goes beyond a person's own county. It states its reach.
 * A transaction that has begun keeps the reach that it began with.
 */
public final class OwnWork {
    private static final ThreadLocal<Reach> STATED = new ThreadLocal<>();

    private OwnWork() {}

    /** Returns the reach of the work that runs on this thread, if it is such work. */
    public static Optional<Reach> reach() {
        return Optional.ofNullable(STATED.get());
    }

    /** Does the work with a reach and returns its result. */
    public static <T> T call(Reach reach, Supplier<T> work) {
        Reach before = STATED.get();
        STATED.set(reach);
        try {
            return work.get();
        } finally {
            if (before == null) {
                STATED.remove();
            } else {
                STATED.set(before);
            }
        }
    }

    /** Does work that reaches every county. */
    public static void run(Runnable work) {
        call(
                Reach.EVERY_COUNTY,
                () -> {
                    work.run();
                    return null;
                });
    }
}
