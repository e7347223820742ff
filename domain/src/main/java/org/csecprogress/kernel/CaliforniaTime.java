package org.csecprogress.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time zone of due dates and of every date that people read. */
public final class CaliforniaTime {
    /** The time zone of California. */
    public static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private CaliforniaTime() {}

    /** Returns the day in California at that instant. */
    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** Returns when the day of that instant began in California. */
    public static Instant startOfDay(Instant instant) {
        return day(instant).atStartOfDay(ZONE).toInstant();
    }
}
