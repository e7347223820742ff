package org.csecprogress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A reminder")
class ReminderTest {
    /** A quarter with reminders on October 15 and 27, due on October 30, 2026. */
    private static final FilingWindow WINDOW =
            FilingWindows.builtIn().of(ReportingPeriod.of("2026Q3"));

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static Optional<Reminder> on(LocalDate today) {
        return Reminder.newest(WINDOW, today);
    }

    @Test
    @DisplayName("comes on its own day and gives way to the next on that one's day")
    void daily() {
        assertThat(on(day(10, 14))).isEmpty();
        assertThat(on(day(10, 15))).contains(Reminder.REMINDER_1);
        assertThat(on(day(10, 26))).contains(Reminder.REMINDER_1);
        assertThat(on(day(10, 27))).contains(Reminder.REMINDER_2);
        assertThat(on(day(10, 30))).contains(Reminder.REMINDER_2);
        assertThat(on(day(10, 31))).contains(Reminder.LATE);
        assertThat(on(day(11, 5))).contains(Reminder.LATE);
    }

    @Test
    @DisplayName("ends with the freeze")
    void ends() {
        assertThat(Reminder.newest(WINDOW, WINDOW.freeze())).contains(Reminder.LATE);
        assertThat(Reminder.newest(WINDOW, WINDOW.freeze().plusDays(1))).isEmpty();
    }

    @Test
    @DisplayName("of an extended filing comes before its own due date, and says late after it")
    void extended() {
        FilingWindow own = WINDOW.extendedTo(day(11, 12));
        assertThat(Reminder.newest(own, day(10, 31))).contains(Reminder.REMINDER_1);
        // Three days before is November 9; Veterans Day, the 11th, is not a working day.
        assertThat(Reminder.newest(own, day(11, 8))).contains(Reminder.REMINDER_1);
        assertThat(Reminder.newest(own, day(11, 9))).contains(Reminder.REMINDER_2);
        assertThat(Reminder.newest(own, day(11, 12))).contains(Reminder.REMINDER_2);
        assertThat(Reminder.newest(own, day(11, 13))).contains(Reminder.LATE);
    }

    @Test
    @DisplayName("never comes after the date that it is about")
    void inOrder() {
        FilingWindow extended = WINDOW.extendedTo(day(11, 2));
        assertThat(extended.due()).isEqualTo(day(11, 2));
        assertThat(extended.reminders().get(1)).isEqualTo(day(10, 30));
        assertThat(extended.lateNotice()).isEqualTo(day(11, 3));
    }
}
