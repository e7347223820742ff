package org.csecprogress.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Turns times into days of California, by which all deadlines are counted. */
public final class CaliforniaDay {
    /** The time zone of California. */
    public static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private CaliforniaDay() {}

    /** Returns the day in California at a time. */
    public static LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
