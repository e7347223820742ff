package org.csecprogress.calendar.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.ExtensionBuilder.anExtension;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.builders.Staff;
import org.csecprogress.calendar.FilingStages;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.MoveReason;
import org.csecprogress.calendar.SetDay;
import org.csecprogress.calendar.Stage;
import org.csecprogress.calendar.WindowChanged;
import org.csecprogress.calendar.announcement.Announcement;
import org.csecprogress.calendar.memory.MemoryFilingStages;
import org.csecprogress.calendar.service.CalendarSettings.Outcome;
import org.csecprogress.calendar.service.CalendarSettings.Typed;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Specifies how CDSS sets the days of 2026Q3: due on 30 October, extended to 16 November at most,
 * decided by the 30th, frozen on 14 December and released on the 29th.
 */
@DisplayName("A day of the calendar")
class CalendarSettingsTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final LocalDate LIMIT = LocalDate.of(2026, 11, 16);
    private static final LocalDate RELEASE = LocalDate.of(2026, 12, 29);

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final CalendarSettings settings = portal.bean(CalendarSettings.class);
    private final Map<Stage, Typed> typed = new EnumMap<>(Stage.class);
    private Optional<MoveReason> reason = Optional.of(MoveReason.CHECKS);

    private FilingWindow window() {
        return portal.bean(FilingCalendar.class).windows().of(Q3);
    }

    private CalendarSettingsTest type(Stage stage, String day) {
        typed.put(stage, new Typed(window().on(stage), LocalDate.parse(day)));
        return this;
    }

    private Outcome set() {
        Outcome outcome = settings.set(Staff.ADMIN, Q3, typed, reason);
        typed.clear();
        return outcome;
    }

    private Outcome set(Stage stage, String day) {
        return type(stage, day).set();
    }

    private void assertRefused(Outcome outcome, Problem... problems) {
        assertThat(outcome).isEqualTo(new Outcome(List.of(problems), Map.of(), Map.of()));
        assertThat(portal.events().all()).isEmpty();
        assertThat(portal.bean(FilingStages.class).all()).isEmpty();
    }

    private void assertRefused(Stage stage, String day, String key) {
        assertRefused(set(stage, day), Problem.of(stage.name(), key));
    }

    private void assertSet(Stage stage, String day) {
        assertThat(set(stage, day).problems()).isEmpty();
        assertThat(window().on(stage)).isEqualTo(LocalDate.parse(day));
    }

    @Test
    @DisplayName("is set by an administrator, and told with the day before and after")
    void isSet() {
        LocalDate day = LocalDate.of(2027, 1, 5);
        assertThat(set(Stage.RELEASE, "2027-01-05"))
                .isEqualTo(new Outcome(List.of(), Map.of(Stage.RELEASE, day), Map.of()));
        assertThat(window().release()).isEqualTo(day);
        assertThat(portal.bean(FilingStages.class).all())
                .containsExactly(new SetDay(Q3, Stage.RELEASE, day, 1, NOW));
        assertThat(portal.events().all())
                .containsExactly(
                        new WindowChanged(
                                Staff.ADMIN, Q3, Stage.RELEASE, RELEASE, day, reason, NOW));
        assertThat(portal.memory().block(MemoryFilingStages.Lock.class)).hasSize(1);
    }

    @Test
    @DisplayName("is set together with others, each with its own event")
    void several() {
        Outcome outcome = type(Stage.FREEZE, "2026-12-15").type(Stage.RELEASE, "2027-01-05").set();
        assertThat(outcome.set()).containsOnlyKeys(Stage.FREEZE, Stage.RELEASE);
        assertThat(portal.events().of(WindowChanged.class))
                .extracting(WindowChanged::stage)
                .containsExactly(Stage.FREEZE, Stage.RELEASE);
        assertThat(window().freeze()).isEqualTo(LocalDate.of(2026, 12, 15));
        assertThat(window().release()).isEqualTo(LocalDate.of(2027, 1, 5));
    }

    @Test
    @DisplayName("that is typed as it was shown changes nothing, even if it is past")
    void unchanged() {
        Outcome outcome = type(Stage.OPENS, "2026-10-01").type(Stage.RELEASE, "2026-12-29").set();
        assertRefused(outcome);
    }

    @Test
    @DisplayName("that is off is moved to the next working day, and the administrator is told")
    void moved() {
        LocalDate monday = LocalDate.of(2027, 1, 4);
        assertThat(set(Stage.RELEASE, "2027-01-02"))
                .isEqualTo(
                        new Outcome(
                                List.of(),
                                Map.of(Stage.RELEASE, monday),
                                Map.of(Stage.RELEASE, monday)));
        assertThat(window().release()).isEqualTo(monday);
    }

    @Test
    @DisplayName("of opening may be off, because nobody has to work on it")
    void opens() {
        portal.at(Instant.parse("2026-09-20T16:00:00Z"));
        assertThat(set(Stage.OPENS, "2026-10-03").moved()).isEmpty();
        assertThat(window().opens()).isEqualTo(LocalDate.of(2026, 10, 3));
    }

    @Test
    @DisplayName("that moves to the day that already stands changes nothing")
    void movedBack() {
        assertRefused(set(Stage.FREEZE, "2026-12-13"));
    }

    @Test
    @DisplayName("is refused if somebody else has set it since the page was shown")
    void stale() {
        typed.put(Stage.RELEASE, new Typed(RELEASE.minusDays(1), LocalDate.of(2027, 1, 5)));
        assertRefused(set(), Problem.of("RELEASE", "calendar.stale"));
    }

    @Test
    @DisplayName("is fixed once it has come")
    void past() {
        portal.at(Instant.parse("2026-10-30T16:00:00Z"));
        assertRefused(Stage.DUE, "2026-11-02", "calendar.past");
        portal.at(Instant.parse("2026-10-29T16:00:00Z"));
        assertSet(Stage.DUE, "2026-11-02");
    }

    @Test
    @DisplayName("must lie ahead")
    void notAhead() {
        portal.at(Instant.parse("2026-10-28T16:00:00Z"));
        assertRefused(Stage.DUE, "2026-10-28", "calendar.notAhead");
        assertRefused(Stage.DUE, "2026-10-27", "calendar.notAhead");
        assertSet(Stage.DUE, "2026-10-29");
    }

    @Test
    @DisplayName("is judged as it was moved")
    void movedAhead() {
        portal.at(Instant.parse("2026-12-26T20:00:00Z"));
        assertThat(set(Stage.RELEASE, "2026-12-26").problems()).isEmpty();
        assertThat(window().release()).isEqualTo(LocalDate.of(2026, 12, 28));
    }

    @Test
    @DisplayName("is set with all others or not at all, and all that is wrong is told")
    void allOrNone() {
        type(Stage.RELEASE, "2027-01-05").type(Stage.FIRST_REMINDER, "2026-10-21");
        typed.put(Stage.DECISION, new Typed(LIMIT, LocalDate.of(2026, 12, 1)));
        assertRefused(
                set(),
                Problem.of("FIRST_REMINDER", "calendar.past"),
                Problem.of("DECISION", "calendar.stale"));
    }

    @Test
    @DisplayName("must not precede the one before it")
    void tooEarly() {
        assertRefused(Stage.DECISION, "2026-11-13", "calendar.tooEarly");
        assertSet(Stage.DECISION, "2026-11-16");
    }

    @Test
    @DisplayName("must not follow the next one, which is told of the last that was typed before it")
    void tooLate() {
        assertRefused(Stage.DUE, "2026-11-17", "calendar.tooLate");
        type(Stage.SECOND_REMINDER, "2026-11-12")
                .type(Stage.DUE, "2026-11-17")
                .type(Stage.RELEASE, "2027-01-05");
        assertRefused(set(), Problem.of("DUE", "calendar.tooLate"));
        assertSet(Stage.DUE, "2026-11-16");
    }

    @Test
    @DisplayName("may follow the next one if that is set as well")
    void together() {
        type(Stage.DUE, "2026-11-18").type(Stage.EXTENSION_LIMIT, "2026-11-20");
        assertThat(set().problems()).isEmpty();
        assertThat(window().due()).isEqualTo(LocalDate.of(2026, 11, 18));
    }

    @Test
    @DisplayName("up to which extensions go must not precede one that was granted")
    void granted() {
        anExtension().of("Yuba").granted("2026-11-12").into(portal);
        anExtension().of("Yuba").in("2026Q2").granted("2026-11-14").into(portal);
        assertRefused(Stage.EXTENSION_LIMIT, "2026-11-10", "calendar.granted");
        assertSet(Stage.DECISION, "2026-12-01");
        assertSet(Stage.EXTENSION_LIMIT, "2026-11-12");
    }

    @Test
    @DisplayName("that is set back counts as another change")
    void setBack() {
        assertSet(Stage.RELEASE, "2027-01-05");
        portal.at(NOW.plusSeconds(60));
        assertSet(Stage.RELEASE, "2026-12-29");
        assertThat(portal.bean(FilingStages.class).all())
                .containsExactly(new SetDay(Q3, Stage.RELEASE, RELEASE, 2, NOW.plusSeconds(60)));
    }

    @Test
    @DisplayName("of a release is moved with a reason, which is announced with both days")
    void announced() {
        reason = Optional.of(MoveReason.COUNTIES);
        assertSet(Stage.RELEASE, "2027-01-05");
        assertThat(portal.bean(FilingCalendar.class).moves())
                .containsExactly(
                        new Announcement(
                                Q3,
                                LocalDate.of(2027, 1, 5),
                                Optional.of(new Announcement.Move(RELEASE, MoveReason.COUNTIES)),
                                NOW));
        assertThat(portal.events().of(WindowChanged.class))
                .extracting(WindowChanged::detail)
                .containsExactly("2026-12-29 to 2027-01-05, COUNTIES");
    }

    @Test
    @DisplayName("of a release is not moved without a reason, which no other day needs")
    void unexplained() {
        reason = Optional.empty();
        assertRefused(
                set(Stage.RELEASE, "2027-01-05"), Problem.of("why", "calendar.reason.missing"));
        assertSet(Stage.FREEZE, "2026-12-15");
        assertThat(type(Stage.RELEASE, "2026-12-29").set().problems()).isEmpty();
        assertThat(portal.bean(FilingCalendar.class).moves()).isEmpty();
    }

    @Test
    @DisplayName("that is no release is announced to nobody, whatever reason was chosen")
    void notAnnounced() {
        assertSet(Stage.FREEZE, "2026-12-15");
        assertThat(portal.bean(FilingCalendar.class).moves()).isEmpty();
        assertThat(portal.events().of(WindowChanged.class))
                .allSatisfy(event -> assertThat(event.reason()).isEmpty());
    }

    @Test
    @DisplayName("of a release stays while the release is on the schedule for it")
    void scheduled() {
        Release release = aRelease().in("2026Q3").scheduledFor("2026-12-29T17:00:00Z").into(portal);
        assertThat(set(Stage.RELEASE, "2027-01-05").problems())
                .containsExactly(Problem.of("RELEASE", "calendar.scheduled"));
        assertThat(window().release()).isEqualTo(RELEASE);
        assertSet(Stage.FREEZE, "2026-12-15");
        portal.memory().update(release, "status", ReleaseStatus.CLEARED);
        assertSet(Stage.RELEASE, "2027-01-05");
    }
}
