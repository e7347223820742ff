package org.csecprogress.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** The state's working days: neither weekends nor state holidays. */
public final class WorkingDays {
    private WorkingDays() {}

    /** Whether it is a working day. */
    public static boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !StateHolidays.in(day.getYear()).contains(day);
    }

    /** Returns the day itself, or the first working day after it. */
    public static LocalDate next(LocalDate day) {
        LocalDate next = day;
        while (!isOne(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** Returns the day itself, or the last working day before it. */
    public static LocalDate previous(LocalDate day) {
        LocalDate previous = day;
        while (!isOne(previous)) {
            previous = previous.minusDays(1);
        }
        return previous;
    }

    /** Returns the day that is some working days before another. */
    public static LocalDate before(LocalDate day, int days) {
        LocalDate before = day;
        for (int i = 0; i < days; i++) {
            before = previous(before.minusDays(1));
        }
        return before;
    }

    /** Returns how many working days there are from a day up to the eve of another. */
    public static int between(LocalDate from, LocalDate until) {
        return (int)
                from.datesUntil(until.isBefore(from) ? from : until)
                        .filter(WorkingDays::isOne)
                        .count();
    }
}
