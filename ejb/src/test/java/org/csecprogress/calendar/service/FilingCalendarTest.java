package org.csecprogress.calendar.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.ExtensionBuilder.anExtension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.csecprogress.builders.Staff;
import org.csecprogress.calendar.CountyWindows;
import org.csecprogress.calendar.FilingStages;
import org.csecprogress.calendar.FilingWindows;
import org.csecprogress.calendar.Reminder;
import org.csecprogress.calendar.ReminderDue;
import org.csecprogress.calendar.Stage;
import org.csecprogress.calendar.memory.MemoryFilingStages;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Specifies the calendar: 2026Q3 opens on 1 October, is due on the 30th and frozen on 14 December.
 */
@DisplayName("The filing calendar")
class FilingCalendarTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final ReportingPeriod Q2 = ReportingPeriod.of("2026Q2");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final LocalDate DUE = LocalDate.of(2026, 10, 30);
    private static final LocalDate EXTENDED = LocalDate.of(2026, 11, 12);

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final FilingCalendar calendar = portal.bean(FilingCalendar.class);

    private void set(Stage stage, String day) {
        portal.bean(FilingStages.class).set(Staff.ADMIN, Q3, stage, LocalDate.parse(day), NOW);
    }

    private int locks() {
        return portal.memory().block(MemoryFilingStages.Lock.class).size();
    }

    private List<ReminderDue> reminders(String day) {
        return calendar.remindersDue(LocalDate.parse(day));
    }

    private ReminderDue of(CountyCode county, String day) {
        return reminders(day).stream()
                .filter(each -> each.county().equals(county))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("is that of the file where CDSS set nothing")
    void file() {
        List<FilingWindows> all = List.of(calendar.windows(), calendar.windows(YUBA));
        for (FilingWindows each : all) {
            assertThat(each.all()).isEqualTo(FilingWindows.builtIn().all());
        }
        assertThat(calendar.changes()).isZero();
        assertThat(calendar.extensions(YUBA)).isEmpty();
    }

    @Test
    @DisplayName("has the days that CDSS set, and counts how often they were")
    void set() {
        set(Stage.RELEASE, "2027-01-04");
        set(Stage.RELEASE, "2027-01-05");
        set(Stage.FREEZE, "2026-12-15");
        assertThat(calendar.windows().of(Q3).release()).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(calendar.windows(YUBA).of(Q3).freeze()).isEqualTo(LocalDate.of(2026, 12, 15));
        assertThat(calendar.windows().of(Q2)).isEqualTo(FilingWindows.builtIn().of(Q2));
        assertThat(calendar.changes()).isEqualTo(3);
    }

    @Test
    @DisplayName("has a county's own due date where it was extended, the latest one")
    void extended() {
        anExtension().granted("2026-11-12").into(portal);
        anExtension().granted("2026-11-06").into(portal);
        anExtension().in("2026Q2").granted("2026-08-07").into(portal);
        anExtension().refused().into(portal);
        anExtension().of("Yolo").granted("2026-11-13").into(portal);
        assertThat(calendar.extensions(YUBA))
                .isEqualTo(Map.of(Q3, EXTENDED, Q2, LocalDate.of(2026, 8, 7)));
        assertThat(calendar.windows(YUBA).of(Q3).due()).isEqualTo(EXTENDED);
        assertThat(calendar.windows(YUBA).of(Q2).due()).isEqualTo(LocalDate.of(2026, 8, 7));
        assertThat(calendar.windows().of(Q3).due()).isEqualTo(DUE);
    }

    @Test
    @DisplayName("has a later extension replace an earlier one")
    void extendedAgain() {
        anExtension().granted("2026-11-06").into(portal);
        anExtension().granted("2026-11-12").into(portal);
        assertThat(calendar.windows(YUBA).of(Q3).due()).isEqualTo(EXTENDED);
        assertThat(calendar.of(Q3).of(YUBA).due()).isEqualTo(EXTENDED);
    }

    @Test
    @DisplayName("is read anew and locked for a decision on a county's due date")
    void locked() {
        assertThat(calendar.windows().of(Q3).due()).isEqualTo(DUE);
        assertThat(locks()).isZero();
        set(Stage.EXTENSION_LIMIT, "2026-11-18");
        anExtension().granted("2026-11-12").into(portal);
        FilingWindows current = calendar.lock(YUBA);
        assertThat(locks()).isOne();
        assertThat(current.of(Q3).extensionLimit()).isEqualTo(LocalDate.of(2026, 11, 18));
        assertThat(current.of(Q3).due()).isEqualTo(EXTENDED);
        assertThat(calendar.lock(YOLO).of(Q3).due()).isEqualTo(DUE);
    }

    @Test
    @DisplayName("of a quarter has each county's window")
    void ofQuarter() {
        set(Stage.RELEASE, "2027-01-05");
        anExtension().granted("2026-11-12").into(portal);
        anExtension().of("Yolo").in("2026Q2").granted("2026-08-07").into(portal);
        CountyWindows windows = calendar.of(Q3);
        assertThat(windows.shared().release()).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(windows.extensions()).isEqualTo(Map.of(YUBA, EXTENDED));
        assertThat(windows.of(YOLO).due()).isEqualTo(DUE);
    }

    @Test
    @DisplayName("of all quarters has each county's windows, oldest first")
    void all() {
        anExtension().granted("2026-11-12").into(portal);
        anExtension().of("Yolo").in("2026Q2").granted("2026-08-07").into(portal);
        List<CountyWindows> all = calendar.all();
        assertThat(all).extracting(CountyWindows::shared).isEqualTo(FilingWindows.builtIn().all());
        for (CountyWindows each : all) {
            Map<CountyCode, LocalDate> own =
                    each.shared().period().equals(Q3)
                            ? Map.of(YUBA, EXTENDED)
                            : each.shared().period().equals(Q2)
                                    ? Map.of(YOLO, LocalDate.of(2026, 8, 7))
                                    : Map.of();
            assertThat(each.extensions()).isEqualTo(own);
        }
    }

    @Test
    @DisplayName("reminds all 58 counties from the day of each reminder on, of the newest one")
    void reminders() {
        assertThat(reminders("2026-10-14")).isEmpty();
        assertThat(reminders("2026-10-15"))
                .hasSize(58)
                .startsWith(
                        new ReminderDue(
                                new CountyCode("01"),
                                Q3,
                                Reminder.REMINDER_1,
                                LocalDate.of(2026, 10, 15),
                                DUE))
                .extracting(ReminderDue::county)
                .doesNotHaveDuplicates()
                .endsWith(YUBA);
        assertThat(of(YUBA, "2026-10-26").reminder()).isEqualTo(Reminder.REMINDER_1);
        assertThat(of(YUBA, "2026-10-27").reminder()).isEqualTo(Reminder.REMINDER_2);
        assertThat(of(YUBA, "2026-10-30").reminder()).isEqualTo(Reminder.REMINDER_2);
        assertThat(of(YUBA, "2026-10-31").reminder()).isEqualTo(Reminder.LATE);
    }

    @Test
    @DisplayName("reminds nobody after the freeze")
    void freeze() {
        assertThat(reminders("2026-12-14")).hasSize(58);
        assertThat(reminders("2026-12-15")).isEmpty();
    }

    @Test
    @DisplayName("reminds nobody before a filing may be opened, and from that day on")
    void opens() {
        set(Stage.FIRST_REMINDER, "2026-10-06");
        set(Stage.OPENS, "2026-10-08");
        assertThat(reminders("2026-10-07")).isEmpty();
        assertThat(reminders("2026-10-08")).hasSize(58);
    }

    @Test
    @DisplayName("reminds a county by its own due date")
    void ownDueDate() {
        anExtension().granted("2026-11-12").into(portal);
        anExtension().of("Yolo").in("2026Q2").granted("2026-08-07").into(portal);
        ReminderDue ofYuba = of(YUBA, "2026-10-31");
        assertThat(ofYuba.reminder()).isEqualTo(Reminder.REMINDER_1);
        assertThat(ofYuba.due()).isEqualTo(EXTENDED);
        assertThat(of(YOLO, "2026-10-31").reminder()).isEqualTo(Reminder.LATE);
        assertThat(of(YUBA, "2026-11-09"))
                .isEqualTo(
                        new ReminderDue(
                                YUBA,
                                Q3,
                                Reminder.REMINDER_2,
                                LocalDate.of(2026, 11, 9),
                                EXTENDED));
        assertThat(of(YUBA, "2026-11-13").reminder()).isEqualTo(Reminder.LATE);
    }
}
