package org.csecprogress.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * A county's dates as a file for calendar programs. The dates are days, without a time and a time
 * zone: no change of the clocks moves them. A date keeps its identifier when it is moved, so that a
 * program moves what it has rather than adding another.
 */
public final class IcsFeed {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** An alarm rings at nine in the morning: so many hours before the end of its day. */
    private static final int HOURS_AFTER_NINE = 15;

    private static final int HOURS_OF_A_DAY = 24;

    private IcsFeed() {}

    /**
     * The file.
     *
     * @param name what the calendar is called
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
                .line("SEQUENCE", Integer.toString(event.sequence()))
                .line("DTSTART;VALUE=DATE", DAY.format(event.day()))
                .line("DTEND;VALUE=DATE", DAY.format(event.day().plusDays(1)))
                .text("SUMMARY", said.summary())
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
