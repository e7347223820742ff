package org.csecprogress.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which reminder is to be sent, from what was sent up to a day rather than from today alone: after
 * a night that was missed, the next one catches up.
 */
public final class Reminders {
    private Reminders() {}

    /**
     * The reminder whose day has come and whose time is not over, if it came since the last run: a
     * reminder gives way to the next one, so that a county never gets two at a time.
     *
     * @param window the window that all counties share
     * @param extendedUntil the day to which the county's due date was extended, if it was
     * @param lastRun the last day up to which reminders were sent, if there was one
     */
    public static Optional<Reminder> upTo(
            FilingWindow window,
            Optional<LocalDate> extendedUntil,
            Optional<LocalDate> lastRun,
            LocalDate today) {
        FilingWindow own = extendedUntil.map(window::extendedTo).orElse(window);
        return newest(own, today)
                .filter(r -> lastRun.map(last -> r.day(own).isAfter(last)).orElse(true));
    }

    /** The reminder of a county's own window whose time it is on that day, if it is one's. */
    public static Optional<Reminder> newest(FilingWindow window, LocalDate today) {
        return today.isAfter(window.freeze())
                ? Optional.empty()
                : Arrays.stream(Reminder.values())
                        .filter(reminder -> !today.isBefore(reminder.day(window)))
                        .reduce((earlier, later) -> later);
    }
}
