package org.csecprogress.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A reminder")
class RemindersTest {
    /** A quarter with reminders on October 15 and 27, due on October 30, 2026. */
    private static final FilingWindow WINDOW =
            FilingWindows.builtIn().of(ReportingPeriod.of("2026Q3"));

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static Optional<Reminder> on(LocalDate today) {
        return Reminders.upTo(WINDOW, Optional.empty(), Optional.of(today.minusDays(1)), today);
    }

    @Test
    @DisplayName("comes on its own day and not again on the next")
    void daily() {
        assertThat(on(day(10, 14))).isEmpty();
        assertThat(on(day(10, 15))).contains(Reminder.REMINDER_1);
        assertThat(on(day(10, 16))).isEmpty();
        assertThat(on(day(10, 27))).contains(Reminder.REMINDER_2);
        assertThat(on(day(10, 30))).isEmpty();
        assertThat(on(day(10, 31))).contains(Reminder.LATE);
        assertThat(on(day(11, 1))).isEmpty();
    }

    @Test
    @DisplayName("that one night missed is sent the next")
    void catchesUp() {
        Optional<LocalDate> before = Optional.of(day(10, 14));
        assertThat(Reminders.upTo(WINDOW, Optional.empty(), before, day(10, 18)))
                .contains(Reminder.REMINDER_1);
    }

    @Test
    @DisplayName("is replaced by the next if both were missed")
    void givesWay() {
        Optional<LocalDate> before = Optional.of(day(10, 14));
        assertThat(Reminders.upTo(WINDOW, Optional.empty(), before, day(10, 28)))
                .contains(Reminder.REMINDER_2);
        assertThat(Reminders.upTo(WINDOW, Optional.empty(), before, day(11, 5)))
                .contains(Reminder.LATE);
        assertThat(Reminders.upTo(WINDOW, Optional.empty(), Optional.empty(), day(11, 5)))
                .contains(Reminder.LATE);
    }

    @Test
    @DisplayName("ends with the freeze")
    void ends() {
        assertThat(Reminders.newest(WINDOW, WINDOW.freeze())).contains(Reminder.LATE);
        assertThat(Reminders.newest(WINDOW, WINDOW.freeze().plusDays(1))).isEmpty();
    }

    @Test
    @DisplayName("of an extended filing comes before its own due date, and says late after it")
    void extended() {
        Optional<LocalDate> until = Optional.of(day(11, 12));
        LocalDate before = day(10, 29);
        assertThat(Reminders.upTo(WINDOW, until, Optional.of(before), day(10, 31))).isEmpty();
        // Three days before is November 9; Veterans Day, the 11th, is not a working day.
        assertThat(Reminders.upTo(WINDOW, until, Optional.of(before), day(11, 9)))
                .contains(Reminder.REMINDER_2);
        assertThat(Reminders.upTo(WINDOW, until, Optional.of(day(11, 12)), day(11, 13)))
                .contains(Reminder.LATE);
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
