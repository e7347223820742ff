package org.csecprogress.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * The days of a quarter's calendar, in order. Each is a number of days after the end of the
 * quarter, moved to a working day. CDSS may set another day for one quarter.
 */
public enum Stage {
    /** A filing may be opened. Nobody has to work on that day, so it is not moved. */
    OPENS(1),
    FIRST_REMINDER(15),
    SECOND_REMINDER(27),
    DUE(30),
    EXTENSION_LIMIT(45),
    DECISION(60),
    ANSWER(70),
    SECOND_DECISION(75),
    FREEZE(75),
    RELEASE(90);

    private final int days;

    Stage(int days) {
        this.days = days;
    }

    /** Returns the stage with that name, if there is one. */
    public static Optional<Stage> of(String name) {
        return Arrays.stream(values()).filter(stage -> stage.name().equals(name)).findFirst();
    }

    /** Returns the stages that concern everybody, in order. */
    public static List<Stage> everyones() {
        return List.of(OPENS, DUE, DECISION, FREEZE, RELEASE);
    }

    /** Returns the day by the rule. */
    public LocalDate planned(ReportingPeriod period) {
        return moved(period.end().plusDays(days));
    }

    /** Returns the day to use if the state does not work on the given one. */
    public LocalDate moved(LocalDate day) {
        return this == OPENS ? day : WorkingDays.next(day);
    }
}
