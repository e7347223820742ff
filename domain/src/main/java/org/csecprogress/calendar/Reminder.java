package org.csecprogress.calendar;

import java.time.LocalDate;

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
}
