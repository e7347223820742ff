package org.csecprogress.calendar.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * A county's dates as an iCalendar file. They are all-day events without a time zone, so that clock
 * changes don't move them. A release has its time as an instant, and is tentative until CDSS has
 * confirmed it. A moved date keeps its identifier, so that calendar programs move the event instead
 * of adding another.
 */
public final class IcsFeed {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** Alarms ring at nine in the morning, 15 hours before the end of the day. */
    private static final int HOURS_AFTER_NINE = 15;

    private static final int HOURS_OF_A_DAY = 24;

    private IcsFeed() {}

    /**
     * Returns the file.
     *
     * @param name name of the calendar
     */
    public static String write(String name, List<FeedEvent> events) {
        IcsText file = new IcsText();
        file.line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//CDSS//CSEC Progress//EN")
                .line("CALSCALE", "GREGORIAN")
                .text("X-WR-CALNAME", name)
                .line("REFRESH-INTERVAL;VALUE=DURATION", "P1D")
                .line("X-PUBLISHED-TTL", "P1D");
        events.forEach(event -> add(file, event));
        return file.line("END", "VCALENDAR").toString();
    }

    private static void add(IcsText file, FeedEvent event) {
        FeedEvent.Words said = event.words();
        file.line("BEGIN", "VEVENT")
                .line("UID", event.uid())
                .line("DTSTAMP", moment(event.modified()))
                .line("LAST-MODIFIED", moment(event.modified()))
                .line("SEQUENCE", Integer.toString(event.sequence()));
        event.hour().ifPresentOrElse(hour -> addHour(file, hour), () -> addDay(file, event.day()));
        file.text("SUMMARY", said.summary())
                .text("DESCRIPTION", said.description())
                .line("TRANSP", "TRANSPARENT");
        for (LocalDate alarm : event.alarms()) {
            file.line("BEGIN", "VALARM")
                    .line("ACTION", "DISPLAY")
                    .text("DESCRIPTION", said.summary())
                    .line("TRIGGER", trigger(event.day(), alarm))
                    .line("END", "VALARM");
        }
        file.line("END", "VEVENT");
    }

    private static void addDay(IcsText file, LocalDate day) {
        file.line("DTSTART;VALUE=DATE", DAY.format(day))
                .line("DTEND;VALUE=DATE", DAY.format(day.plusDays(1)));
    }

    private static void addHour(IcsText file, FeedEvent.Hour hour) {
        file.line("DTSTART", moment(hour.at()))
                .line("STATUS", hour.tentative() ? "TENTATIVE" : "CONFIRMED");
    }

    private static String trigger(LocalDate day, LocalDate alarm) {
        long whole = ChronoUnit.DAYS.between(alarm, day) - 1;
        if (whole < 0) {
            return "PT" + (HOURS_OF_A_DAY - HOURS_AFTER_NINE) + "H";
        }
        return "-P" + whole + "DT" + HOURS_AFTER_NINE + "H";
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.truncatedTo(ChronoUnit.SECONDS));
    }
}
