package org.csecprogress.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * Chooses the reminder to send from the day of the last run, not from today alone, so that the next
 * run catches up after a missed night.
 */
public final class Reminders {
    private Reminders() {}

    /**
     * Returns the current reminder, if its day came after the last run. A later reminder replaces
     * an earlier one, so a county never gets two at a time.
     *
     * @param window the window that all counties share
     * @param extendedUntil the extended due date of the county, if there is one
     * @param lastRun the day of the last run, if there was one
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

    /** Returns the current reminder for a county's own window, if there is one. */
    public static Optional<Reminder> newest(FilingWindow window, LocalDate today) {
        return today.isAfter(window.freeze())
                ? Optional.empty()
                : Arrays.stream(Reminder.values())
                        .filter(reminder -> !today.isBefore(reminder.day(window)))
                        .reduce((earlier, later) -> later);
    }
}
