package org.csecprogress.kernel.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time that the filing calendar goes by. It is the real time, except in the demonstration,
 * which has a business date of its own. Sessions, passwords and throttles never read it.
 */
@ApplicationScoped
@ForEverybody
public class BusinessClock {
    /** Where due dates are days. */
    public static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

    private final AtomicReference<Clock> clock = new AtomicReference<>(Clock.systemUTC());

    /** Now. */
    public Instant instant() {
        return clock.get().instant();
    }

    /** The date in California. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), CALIFORNIA);
    }

    /** Puts another clock in place; the demonstration alone does so. */
    public void replace(Clock other) {
        clock.set(other);
    }
}
