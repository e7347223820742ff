package org.csecprogress.kernel.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.csecprogress.kernel.CaliforniaTime;

/**
 * The time that the filing calendar follows. It is the real time, except in the demonstration,
 * which has its own business date. Sessions, passwords and throttles never read it.
 */
@ApplicationScoped
@ForEverybody
public class BusinessClock {
    private final AtomicReference<Clock> clock = new AtomicReference<>(Clock.systemUTC());

    /** Returns the current instant. */
    public Instant instant() {
        return clock.get().instant();
    }

    /** Returns the current date in California. */
    public LocalDate today() {
        return CaliforniaTime.day(instant());
    }

    /** Replaces the clock. Only the demonstration does so. */
    public void replace(Clock other) {
        clock.set(other);
    }
}
