package org.csecprogress.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * The days of a quarter's calendar, in their order. Each has its rule: so many days after the
 * quarter ends, moved to a working day. CDSS may set another day for one quarter.
 */
public enum Stage {
    /** A filing may be opened; nobody has to work on that day, so it is not moved. */
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

    /** The stage of that name, if there is one. */
    public static Optional<Stage> of(String name) {
        return Arrays.stream(values()).filter(stage -> stage.name().equals(name)).findFirst();
    }

    /** The stages that everyone goes by, in their order. */
    public static List<Stage> everyones() {
        return List.of(OPENS, DUE, DECISION, FREEZE, RELEASE);
    }

    /** The day that the rule gives. */
    public LocalDate planned(ReportingPeriod period) {
        return moved(period.end().plusDays(days));
    }

    /** The day to which a day is moved where the state does not work on it. */
    public LocalDate moved(LocalDate day) {
        return this == OPENS ? day : WorkingDays.next(day);
    }
}
