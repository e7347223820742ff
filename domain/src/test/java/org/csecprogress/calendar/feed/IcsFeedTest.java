package org.csecprogress.calendar.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.validate.ValidationResult;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.FilingWindows;
import org.csecprogress.calendar.Stage;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A county’s feed, read by ical4j")
class IcsFeedTest {
    private static final CountyCode YUBA = new CountyCode("58");
    private static final TimeZone HERE = TimeZone.getDefault();

    @AfterEach
    void backHome() {
        TimeZone.setDefault(HERE);
    }

    private static String file(FilingWindow window, int sequence, String summary) {
        FeedDate due =
                new FeedDate(
                        window.period(),
                        Stage.DUE,
                        window.due(),
                        window.reminders(),
                        sequence,
                        Instant.parse("2026-10-20T18:00:00.5Z"),
                        false);
        FeedDate release =
                new FeedDate(
                        window.period(),
                        Stage.RELEASE,
                        window.release(),
                        List.of(),
                        0,
                        Instant.parse("2026-07-01T00:00:00Z"),
                        sequence == 0);
        FeedEvent.Words words = new FeedEvent.Words(summary, "Dates, only; \\ nothing else");
        FeedEvent milestone =
                FeedEvent.ofMilestone(
                        YUBA,
                        "PM-04",
                        LocalDate.of(2026, 12, 1),
                        3,
                        Instant.parse("2026-09-01T15:30:00Z"),
                        new FeedEvent.Words("Milestone due: Protocol signed", "Dates only."));
        return IcsFeed.write(
                "CSEC Progress, Yuba",
                List.of(
                        FeedEvent.of(YUBA, due, words),
                        FeedEvent.of(YUBA, release, words),
                        milestone));
    }

    private static FilingWindow window(String period) {
        return FilingWindows.builtIn().of(ReportingPeriod.of(period));
    }

    private static Calendar parse(String file) throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new StringReader(file));
        ValidationResult result = calendar.validate();
        assertThat(result.getEntries()).isEmpty();
        return calendar;
    }

    private static VEvent event(Calendar calendar, String stage) {
        return calendar.<VEvent>getComponents(Component.VEVENT).stream()
                .filter(e -> value(e, Property.UID).contains("-" + stage + "@"))
                .findFirst()
                .orElseThrow();
    }

    private static String value(Component of, String name) {
        return of.getRequiredProperty(name).getValue();
    }

    private static Temporal start(VEvent event) {
        DateProperty<Temporal> start = event.getRequiredProperty(Property.DTSTART);
        return start.getDate();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "America/Los_Angeles",
                "Pacific/Honolulu",
                "Pacific/Kiritimati",
                "Europe/London",
                "UTC"
            })
    @DisplayName("has dates that no time zone and no clock change moves")
    void clocks(String zone) throws IOException, ParserException {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        // The clocks go back on November 1, 2026, and forward on March 12, 2028.
        FilingWindow autumn = window("2026Q3").with(Map.of(Stage.DUE, LocalDate.of(2026, 11, 2)));
        assertThat(start(event(parse(file(autumn, 0, "Due")), "due")))
                .isEqualTo(LocalDate.of(2026, 11, 2));
        FilingWindow spring =
                window("2027Q4")
                        .with(
                                Map.of(
                                        Stage.SECOND_DECISION, LocalDate.of(2028, 3, 13),
                                        Stage.FREEZE, LocalDate.of(2028, 3, 13),
                                        Stage.RELEASE, LocalDate.of(2028, 3, 13)));
        // The release is at nine o'clock of summer time, on its second day.
        assertThat(start(event(parse(file(spring, 0, "Due")), "release")))
                .isEqualTo(Instant.parse("2028-03-13T16:00:00Z").atOffset(ZoneOffset.UTC));
    }

    @Test
    @DisplayName("has the hour of a release, which is tentative until it is confirmed")
    void release() throws IOException, ParserException {
        VEvent tentative = event(parse(file(window("2026Q3"), 0, "Due")), "release");
        assertThat(value(tentative, Property.DTSTART)).isEqualTo("20261229T170000Z");
        assertThat(value(tentative, Property.STATUS)).isEqualTo("TENTATIVE");
        VEvent confirmed = event(parse(file(window("2026Q3"), 1, "Due")), "release");
        assertThat(value(confirmed, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(
                        event(parse(file(window("2026Q3"), 0, "Due")), "due")
                                .getProperty(Property.STATUS))
                .isEmpty();
    }

    @Test
    @DisplayName("has a date on the leap day")
    void leapDay() throws IOException, ParserException {
        FilingWindow leap =
                window("2023Q4")
                        .with(
                                Map.of(
                                        Stage.DUE, LocalDate.of(2024, 2, 29),
                                        Stage.EXTENSION_LIMIT, LocalDate.of(2024, 2, 29)));
        VEvent due = event(parse(file(leap, 0, "Due")), "due");
        assertThat(start(due)).isEqualTo(LocalDate.of(2024, 2, 29));
        DateProperty<Temporal> end = due.getRequiredProperty(Property.DTEND);
        assertThat(end.getDate()).isEqualTo(LocalDate.of(2024, 3, 1));
    }

    @Test
    @DisplayName("keeps the identifier of a moved date, and counts the change")
    void moved() throws IOException, ParserException {
        FilingWindow before = window("2026Q3");
        VEvent old = event(parse(file(before, 0, "Due")), "due");
        VEvent now =
                event(parse(file(before.extendedTo(LocalDate.of(2026, 11, 10)), 1, "Due")), "due");
        assertThat(value(now, Property.UID)).isEqualTo(value(old, Property.UID));
        assertThat(value(now, Property.UID)).isEqualTo("2026Q3-58-due@csec-progress");
        assertThat(value(old, Property.SEQUENCE)).isEqualTo("0");
        assertThat(value(now, Property.SEQUENCE)).isEqualTo("1");
        assertThat(value(now, Property.LAST_MODIFIED)).isEqualTo("20261020T180000Z");
        assertThat(start(now)).isEqualTo(LocalDate.of(2026, 11, 10));
    }

    @Test
    @DisplayName("has a milestone as its own day, with its change count and without an alarm")
    void milestone() throws IOException, ParserException {
        VEvent due =
                parse(file(window("2026Q3"), 0, "Due"))
                        .<VEvent>getComponents(Component.VEVENT)
                        .get(2);
        assertThat(value(due, Property.UID)).isEqualTo("milestone-58-pm-04@csec-progress");
        assertThat(start(due)).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(value(due, Property.SEQUENCE)).isEqualTo("3");
        assertThat(value(due, Property.DTSTAMP)).isEqualTo("20260901T153000Z");
        assertThat(value(due, Property.LAST_MODIFIED)).isEqualTo("20260901T153000Z");
        assertThat(value(due, Property.SUMMARY)).isEqualTo("Milestone due: Protocol signed");
        assertThat(due.getAlarms()).isEmpty();
    }

    @Test
    @DisplayName("alerts before an extended due date, even after a long weekend")
    void longWeekend() throws IOException, ParserException {
        FilingWindow own = window("2026Q4").extendedTo(LocalDate.of(2027, 2, 16));
        assertThat(event(parse(file(own, 1, "Due")), "due").getAlarms())
                .extracting(IcsFeedTest::trigger)
                // Nine o'clock on Friday February 12: Monday is Presidents' Day.
                .endsWith("-P3DT15H");
    }

    @Test
    @DisplayName("alerts on the due day itself if a reminder is set to it")
    void onTheDay() throws IOException, ParserException {
        FilingWindow own =
                window("2026Q3").with(Map.of(Stage.SECOND_REMINDER, window("2026Q3").due()));
        assertThat(event(parse(file(own, 1, "Due")), "due").getAlarms())
                .extracting(IcsFeedTest::trigger)
                .endsWith("PT9H");
    }

    @Test
    @DisplayName("alerts at nine in the morning on the days of the reminders")
    void alarms() throws IOException, ParserException {
        VEvent due = event(parse(file(window("2026Q3"), 0, "Due")), "due");
        assertThat(due.getAlarms())
                .extracting(IcsFeedTest::trigger)
                .containsExactly("-P14DT15H", "-P2DT15H");
        // Nine o'clock on October 15 and 27, seen from the first minute of October 30.
        assertThat(due.getAlarms())
                .extracting(IcsFeedTest::day)
                .containsExactly("2026-10-15T09:00", "2026-10-27T09:00");
        assertThat(event(parse(file(window("2026Q3"), 0, "Due")), "release").getAlarms()).isEmpty();
    }

    private static String trigger(VAlarm alarm) {
        return value(alarm, Property.TRIGGER);
    }

    private static String day(VAlarm alarm) {
        Trigger trigger = alarm.getRequiredProperty(Property.TRIGGER);
        return LocalDate.of(2026, 10, 30).atStartOfDay().plus(trigger.getDuration()).toString();
    }

    @Test
    @DisplayName("is folded at 75 octets between characters, and escapes special characters")
    void folded() throws IOException, ParserException {
        String summary = "Prórroga; añadida, según\nacuerdo ".repeat(9).strip();
        String file = file(window("2026Q3"), 0, summary);
        assertThat(file).endsWith("\r\n").doesNotContain("\n\n");
        assertThat(file.split("\r\n"))
                .allSatisfy(
                        line -> {
                            assertThat(line.getBytes(StandardCharsets.UTF_8))
                                    .hasSizeLessThanOrEqualTo(75);
                            assertThat(line).doesNotContain("\n", "\r", "\uFFFD");
                        });
        VEvent due = event(parse(file), "due");
        assertThat(value(due, Property.SUMMARY)).isEqualTo(summary);
        assertThat(value(due, Property.DESCRIPTION)).isEqualTo("Dates, only; \\ nothing else");
    }
}
