package org.csecprogress.notification;

import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.calendar.FilingWindow;

/**
 * The reminder that a county which has not submitted should have by now. It follows from the day
 * alone, so a night without a portal loses nothing; and one whose time is over is not sent late in
 * place of the next.
 *
 * @param kind which of the three
 * @param due the day that it names
 */
public record Reminder(NoticeKind kind, LocalDate due) {
    /** The reminder of that day, by the calendar of the quarter. */
    public static Optional<Reminder> on(LocalDate today, FilingWindow window) {
        LocalDate due = window.due();
        if (today.isAfter(window.freeze())) {
            return Optional.empty();
        }
        if (!today.isBefore(window.lateNotice())) {
            return Optional.of(new Reminder(NoticeKind.LATE, due));
        }
        if (today.isAfter(due) || today.isBefore(window.reminders().get(0))) {
            return Optional.empty();
        }
        boolean isNext = !today.isBefore(window.reminders().get(1));
        return Optional.of(new Reminder(isNext ? NoticeKind.DUE_NEXT : NoticeKind.DUE_SOON, due));
    }
}
