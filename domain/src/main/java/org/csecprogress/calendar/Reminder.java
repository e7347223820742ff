package org.csecprogress.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Notices to a county that has not filed. */
public enum Reminder {
    /** About two weeks before the due date. */
    REMINDER_1,
    /** Some days before the due date. */
    REMINDER_2,
    /** From the day after the due date. */
    LATE;

    /** Returns the day of the notice. */
    public LocalDate day(FilingWindow window) {
        return switch (this) {
            case REMINDER_1 -> window.reminders().get(0);
            case REMINDER_2 -> window.reminders().get(1);
            case LATE -> window.lateNotice();
        };
    }

    /**
     * Returns the notice that a county gets now, if there is one. A later notice replaces an
     * earlier one, so a county that was left out for some nights gets one and not two.
     *
     * @param window the county's own window
     */
    public static Optional<Reminder> newest(FilingWindow window, LocalDate today) {
        return today.isAfter(window.freeze())
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(reminder -> !today.isBefore(reminder.day(window)))
                        .reduce((earlier, later) -> later);
    }
}
