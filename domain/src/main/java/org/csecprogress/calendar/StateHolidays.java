package org.csecprogress.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.TreeSet;

/**
 * California's state holidays: Government Code sections 6700 and 6701, and the days off of state
 * employees by section 19853. A fixed day on a Sunday is observed on Monday; Veterans Day on a
 * Saturday is observed on Friday. Holidays that the Governor proclaims for one year are not
 * included; CDSS then moves that quarter's dates.
 */
final class StateHolidays {
    private StateHolidays() {}

    /** Returns the holidays of a year, including the days on which they are observed. */
    static Set<LocalDate> in(int year) {
        Set<LocalDate> days = new TreeSet<>();
        fixed(days, LocalDate.of(year, Month.JANUARY, 1));
        fixed(days, LocalDate.of(year, Month.MARCH, 31)); // Cesar Chavez Day
        fixed(days, LocalDate.of(year, Month.JULY, 4));
        fixed(days, LocalDate.of(year, Month.NOVEMBER, 11));
        fixed(days, LocalDate.of(year, Month.DECEMBER, 25));
        LocalDate veterans = LocalDate.of(year, Month.NOVEMBER, 11);
        if (veterans.getDayOfWeek() == DayOfWeek.SATURDAY) {
            days.add(veterans.minusDays(1));
        }
        days.add(monday(year, Month.JANUARY, 3)); // Dr. Martin Luther King Jr. Day
        days.add(monday(year, Month.FEBRUARY, 3)); // Presidents’ Day
        days.add(
                LocalDate.of(year, Month.MAY, 1)
                        .with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        days.add(monday(year, Month.SEPTEMBER, 1));
        LocalDate thanksgiving =
                LocalDate.of(year, Month.NOVEMBER, 1)
                        .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
        days.add(thanksgiving);
        days.add(thanksgiving.plusDays(1));
        return days;
    }

    private static void fixed(Set<LocalDate> days, LocalDate day) {
        days.add(day);
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            days.add(day.plusDays(1));
        }
    }

    private static LocalDate monday(int year, Month month, int which) {
        return LocalDate.of(year, month, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.MONDAY));
    }
}
