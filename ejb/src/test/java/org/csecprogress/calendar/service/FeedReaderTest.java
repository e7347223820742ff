package org.csecprogress.calendar.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.ExtensionBuilder.anExtension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.csecprogress.builders.Staff;
import org.csecprogress.calendar.FilingStages;
import org.csecprogress.calendar.Stage;
import org.csecprogress.calendar.feed.FeedDate;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies the dates that calendar programs read of a county. */
@DisplayName("The dates for calendar programs")
class FeedReaderTest {
    private static final ReportingPeriod Q2 = ReportingPeriod.of("2026Q2");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Instant BEGUN = Instant.parse("2026-07-01T00:00:00Z");
    private static final Instant SET = Instant.parse("2026-10-12T16:00:00Z");

    private final InMemoryPortal portal = new InMemoryPortal(on("2026-10-20"));
    private final FeedReader feed = portal.bean(FeedReader.class);

    private static Instant on(String day) {
        return Instant.parse(day + "T16:00:00Z");
    }

    private void set(ReportingPeriod period, Stage stage, String day, Instant at) {
        portal.bean(FilingStages.class).set(Staff.ADMIN, period, stage, LocalDate.parse(day), at);
    }

    private FeedDate date(ReportingPeriod period, Stage stage) {
        return feed.dates(YUBA).stream()
                .filter(each -> each.period().equals(period) && each.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    private void assertChanged(Stage stage, int sequence, Instant modified) {
        assertThat(date(Q3, stage).sequence()).isEqualTo(sequence);
        assertThat(date(Q3, stage).modified()).isEqualTo(modified);
    }

    private List<String> quarters(String today) {
        portal.at(on(today));
        return feed.dates(YUBA).stream().map(each -> each.period().toString()).distinct().toList();
    }

    @Test
    @DisplayName("of everybody are due dates and releases, whatever a county was granted")
    void everybody() {
        anExtension().at("2026-10-17T15:00:00Z").granted("2026-11-12").into(portal);
        set(Q3, Stage.RELEASE, "2027-01-05", SET);
        List<FeedDate> dates =
                feed.ofEverybody().stream().filter(each -> each.period().equals(Q3)).toList();
        assertThat(dates).extracting(FeedDate::stage).containsExactly(Stage.DUE, Stage.RELEASE);
        assertThat(dates.get(0).sequence()).isZero();
        assertThat(dates.get(1).day()).isEqualTo("2027-01-05");
        assertThat(dates.get(1).modified()).isEqualTo(SET);
    }

    @Test
    @DisplayName("are those of the stages that concern everybody, in order")
    void dates() {
        assertThat(feed.dates(YUBA).stream().filter(each -> each.period().equals(Q3)))
                .containsExactly(
                        unchanged(Stage.OPENS, "2026-10-01"),
                        new FeedDate(
                                Q3,
                                Stage.DUE,
                                LocalDate.of(2026, 10, 30),
                                List.of(LocalDate.of(2026, 10, 15), LocalDate.of(2026, 10, 27)),
                                0,
                                BEGUN,
                                false),
                        unchanged(Stage.DECISION, "2026-11-30"),
                        unchanged(Stage.FREEZE, "2026-12-14"),
                        unchanged(Stage.RELEASE, "2026-12-29"));
    }

    private static FeedDate unchanged(Stage stage, String day) {
        return new FeedDate(
                Q3, stage, LocalDate.parse(day), List.of(), 0, BEGUN, stage == Stage.RELEASE);
    }

    @Test
    @DisplayName("reach about a year back and a year ahead, oldest quarter first")
    void reach() {
        assertThat(quarters("2026-10-20"))
                .startsWith("2025Q2", "2025Q3")
                .endsWith("2027Q2", "2027Q3");
    }

    @Test
    @DisplayName("leave a quarter out 400 days after its release")
    void past() {
        assertThat(quarters("2027-11-01")).startsWith("2026Q2", "2026Q3");
        assertThat(quarters("2027-11-02")).startsWith("2026Q3");
    }

    @Test
    @DisplayName("include a quarter from 399 days before it opens")
    void ahead() {
        assertThat(quarters("2026-08-27")).endsWith("2027Q2");
        assertThat(quarters("2026-08-28")).endsWith("2027Q3");
    }

    @Test
    @DisplayName("count each change of a day, and tell of the last")
    void changed() {
        set(Q3, Stage.RELEASE, "2027-01-04", SET);
        set(Q3, Stage.RELEASE, "2027-01-05", SET.plusSeconds(60));
        set(Q2, Stage.RELEASE, "2026-09-29", SET.plusSeconds(90));
        assertThat(date(Q3, Stage.RELEASE).day()).isEqualTo(LocalDate.of(2027, 1, 5));
        assertChanged(Stage.RELEASE, 2, SET.plusSeconds(60));
        assertChanged(Stage.FREEZE, 0, BEGUN);
        assertChanged(Stage.DUE, 0, BEGUN);
        assertThat(date(Q2, Stage.RELEASE).sequence()).isOne();
    }

    @Test
    @DisplayName("count changes of reminders as changes of the due date, whose alarms they are")
    void reminders() {
        set(Q3, Stage.FIRST_REMINDER, "2026-10-16", SET.plusSeconds(60));
        set(Q3, Stage.SECOND_REMINDER, "2026-10-28", SET);
        set(Q3, Stage.DUE, "2026-11-02", SET.minusSeconds(60));
        assertChanged(Stage.DUE, 3, SET.plusSeconds(60));
        assertThat(date(Q3, Stage.DUE).day()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(date(Q3, Stage.DUE).alarms())
                .containsExactly(LocalDate.of(2026, 10, 16), LocalDate.of(2026, 10, 28));
        assertChanged(Stage.OPENS, 0, BEGUN);
    }

    @Test
    @DisplayName("have a county's own due date, and count its extensions")
    void extended() {
        anExtension().at("2026-10-17T15:00:00Z").granted("2026-11-06").into(portal);
        anExtension().at("2026-10-18T15:00:00Z").granted("2026-11-12").into(portal);
        anExtension().at("2026-10-19T15:00:00Z").refused().into(portal);
        anExtension().of("Yolo").granted("2026-11-13").into(portal);
        anExtension().in("2026Q2").granted("2026-08-07").into(portal);
        FeedDate due = date(Q3, Stage.DUE);
        assertThat(due.day()).isEqualTo(LocalDate.of(2026, 11, 12));
        assertThat(due.alarms())
                .containsExactly(LocalDate.of(2026, 10, 15), LocalDate.of(2026, 11, 9));
        assertChanged(Stage.DUE, 2, on("2026-10-18"));
        assertChanged(Stage.FREEZE, 0, BEGUN);
        assertThat(date(Q2, Stage.DUE).sequence()).isOne();
    }

    @Test
    @DisplayName("keep the latest day and the latest time of several extensions")
    void latest() {
        anExtension().at("2026-10-18T15:00:00Z").granted("2026-11-12").into(portal);
        anExtension().at("2026-10-17T15:00:00Z").granted("2026-11-06").into(portal);
        assertThat(date(Q3, Stage.DUE).day()).isEqualTo(LocalDate.of(2026, 11, 12));
        assertChanged(Stage.DUE, 2, on("2026-10-18"));
    }

    @Test
    @DisplayName("tell of the later of a change and an extension")
    void both() {
        set(Q3, Stage.DUE, "2026-11-02", SET);
        anExtension().at("2026-10-17T15:00:00Z").granted("2026-11-06").into(portal);
        assertChanged(Stage.DUE, 2, on("2026-10-17"));
    }

    @Test
    @DisplayName("of a release are tentative until it is confirmed, and again after a move")
    void confirmed() {
        assertThat(date(Q3, Stage.RELEASE).tentative()).isTrue();
        confirm("2026-12-29", Instant.parse("2026-10-19T16:00:00Z"));
        assertThat(date(Q3, Stage.RELEASE).tentative()).isFalse();
        assertThat(date(Q2, Stage.RELEASE).tentative()).isTrue();
        assertThat(date(Q3, Stage.FREEZE).tentative()).isFalse();
        assertChanged(Stage.RELEASE, 1, Instant.parse("2026-10-19T16:00:00Z"));
        assertChanged(Stage.FREEZE, 0, BEGUN);
        set(Q3, Stage.RELEASE, "2027-01-05", on("2026-10-20"));
        assertThat(date(Q3, Stage.RELEASE).tentative()).isTrue();
        assertChanged(Stage.RELEASE, 2, on("2026-10-20"));
    }

    private void confirm(String day, Instant at) {
        portal.at(at);
        List<Problem> found =
                portal.bean(ReleaseDateService.class)
                        .confirm(Staff.ADMIN, Q3, LocalDate.parse(day));
        assertThat(found).isEmpty();
    }
}
