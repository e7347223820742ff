package org.csecprogress.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.csecprogress.kernel.CaliforniaTime;

/** Time at which a release goes public on its day: at 9 a.m. by the clock of the state. */
public final class ReleaseTime {
    /** Number of working days a county has to look at its page before it is public. */
    public static final int NOTICE_DAYS = 5;

    private static final LocalTime HOUR = LocalTime.of(9, 0);

    private ReleaseTime() {}

    /** Returns that time of a day. */
    public static Instant of(LocalDate day) {
        return day.atTime(HOUR).atZone(CaliforniaTime.ZONE).toInstant();
    }

    /** Returns the day on which counties are told of a release on that day. */
    public static LocalDate noticeOf(LocalDate day) {
        return WorkingDays.before(day, NOTICE_DAYS);
    }
}
