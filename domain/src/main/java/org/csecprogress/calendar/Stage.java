package org.csecprogress.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * The days of a quarter's calendar, in order. Each is some days after the end of the quarter, moved
 * to a working day. CDSS may set another day for one quarter.
 */
public enum Stage {
    /** A filing may be opened. Nobody has to work on that day, so it is not moved. */
    OPENS,
    FIRST_REMINDER,
    SECOND_REMINDER,
    DUE,
    EXTENSION_LIMIT,
    DECISION,
    ANSWER,
    SECOND_DECISION,
    FREEZE,
    RELEASE;

    /** Returns the stages that concern everybody, in order. */
    public static List<Stage> everyones() {
        return List.of(OPENS, DUE, DECISION, FREEZE, RELEASE);
    }

    /** Returns the day to use if the state does not work on the given one. */
    public LocalDate moved(LocalDate day) {
        return this == OPENS ? day : WorkingDays.next(day);
    }
}
