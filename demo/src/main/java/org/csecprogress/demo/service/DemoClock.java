package org.csecprogress.demo.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.csecprogress.kernel.CaliforniaTime;

/**
 * The business time of the demonstration: a fixed date that only changes when moved, with the real
 * time of day. A thread that plays the past sees the instant of each step instead.
 */
final class DemoClock extends Clock {
    private static final ThreadLocal<Instant> PLAYED = new ThreadLocal<>();

    private volatile LocalDate day;

    DemoClock(LocalDate day) {
        this.day = day;
    }

    LocalDate day() {
        return day;
    }

    void moveTo(LocalDate later) {
        day = later;
    }

    /** Sets this thread's time, or the time of the demonstration's date if null. */
    void play(Instant instant) {
        if (instant == null) {
            PLAYED.remove();
        } else {
            PLAYED.set(instant);
        }
    }

    @Override
    public Instant instant() {
        Instant instant = PLAYED.get();
        return instant != null
                ? instant
                : LocalTime.now(CaliforniaTime.ZONE)
                        .atDate(day)
                        .atZone(CaliforniaTime.ZONE)
                        .toInstant();
    }

    @Override
    public ZoneId getZone() {
        return CaliforniaTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
