package org.csecprogress.filing.extension.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.csecprogress.builders.ExtensionBuilder.anExtension;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.Staff;
import org.csecprogress.calendar.Extension;
import org.csecprogress.calendar.ExtensionAction;
import org.csecprogress.calendar.ExtensionMoved;
import org.csecprogress.filing.Submissions;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.RecordedLocks;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.reference.StoredCounties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies how a county asks for more time; 2026Q3 is due on 30 October. */
@DisplayName("Asking for more time")
class ExtensionServiceTest {
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Actor PREPARER = Staff.preparer(YUBA);
    private static final LocalDate LIMIT = LocalDate.of(2026, 11, 16);
    private static final String WHY = "A flood closed the office.";

    private final InMemoryPortal portal = new InMemoryPortal(on("2026-10-20"));
    private final RecordedLocks locks =
            new RecordedLocks().watch(portal, Submissions.class).only(portal, StoredCounties.class);
    private final ExtensionService extensions = portal.bean(ExtensionService.class);

    private static Instant on(String day) {
        return Instant.parse(day + "T17:00:00Z");
    }

    private List<Problem> ask(String until, String why) {
        return extensions.ask(PREPARER, YUBA, Q3, LocalDate.parse(until), why);
    }

    private List<Problem> ask(String until) {
        return ask(until, WHY);
    }

    private LocalDate stored() {
        return extensions.own(PREPARER, YUBA).get(0).until();
    }

    private void assertAsked(String until) {
        assertThat(ask(until)).isEmpty();
        assertThat(extensions.own(PREPARER, YUBA)).isNotEmpty();
    }

    private void assertRefused(List<Problem> problems, Problem problem) {
        assertThat(problems).containsExactly(problem);
        assertThat(portal.events().all()).isEmpty();
    }

    private static Problem withDay(String field, String key, LocalDate day) {
        return new Problem(field, key, List.of(day));
    }

    @Test
    @DisplayName("stores the request, with the day and the reason, and tells of it")
    void asked() {
        assertThat(ask("2026-11-06", " A flood closed the office. ")).isEmpty();
        Extension asked = extensions.own(PREPARER, YUBA).get(0);
        assertThat(asked.county()).isEqualTo(YUBA);
        assertThat(asked.period()).isEqualTo(Q3);
        assertThat(asked.until()).isEqualTo(LocalDate.of(2026, 11, 6));
        assertThat(asked.reason()).isEqualTo(WHY);
        assertThat(asked.askedName()).isEqualTo("P. Reyes");
        assertThat(asked.askedAt()).isEqualTo(on("2026-10-20"));
        assertThat(asked.isWaiting()).isTrue();
        assertThat(portal.events().of(ExtensionMoved.class))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.action()).isEqualTo(ExtensionAction.ASK);
                            assertThat(event.actor()).isEqualTo(PREPARER);
                            assertThat(event.extension()).isEqualTo(asked.id());
                            assertThat(event.at()).isEqualTo(on("2026-10-20"));
                        });
    }

    @Test
    @DisplayName("locks the county first, because a filing that is not begun has no row")
    void locked() {
        assertAsked("2026-11-06");
        assertThat(locks.taken())
                .containsExactly(
                        "StoredCounties.lock(58)", "Submissions.lockEvery(P. Reyes, 58, 2026Q3)");
    }

    @Test
    @DisplayName("is for the county's own staff")
    void others() {
        for (Actor other : List.of(Staff.preparer(Staff.county("Yolo")), Staff.REVIEWER)) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> extensions.ask(other, YUBA, Q3, LIMIT, WHY))
                    .withMessageContaining("county");
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> extensions.own(other, YUBA))
                    .withMessageContaining("county");
        }
        assertThat(locks.taken()).isEmpty();
        assertThat(extensions.ask(Staff.certifier(YUBA, Agency.PROB), YUBA, Q3, LIMIT, WHY))
                .isEmpty();
    }

    @Test
    @DisplayName("moves a day off to the next working day")
    void dayOff() {
        assertAsked("2026-11-11");
        assertThat(stored()).as("after Veterans Day").isEqualTo(LocalDate.of(2026, 11, 12));
    }

    @Test
    @DisplayName("is possible for a filing that is begun, or was withdrawn")
    void toFile() {
        aFiling().withdrawn().into(portal);
        assertAsked("2026-11-06");
        aFiling().in("2026Q2").into(portal);
        portal.at(on("2026-07-20"));
        assertThat(extensions.ask(PREPARER, YUBA, Q3.minus(1), LocalDate.of(2026, 8, 6), WHY))
                .isEmpty();
    }

    @Test
    @DisplayName("is refused before the filing can be opened")
    void notOpen() {
        portal.at(Instant.parse("2026-10-01T06:59:59Z"));
        assertRefused(ask("2026-11-06"), Problem.of("", "extension.notNow"));
        portal.at(Instant.parse("2026-10-01T07:00:00Z"));
        assertAsked("2026-11-06");
    }

    @Test
    @DisplayName("is refused once the filing was sent, also if it was returned")
    void sent() {
        for (FilingBuilder sent :
                List.of(aFiling().submitted(), aFiling().in("2026Q2").returned())) {
            ReportingPeriod period = sent.into(portal).period();
            assertRefused(
                    extensions.ask(PREPARER, YUBA, period, LIMIT, WHY),
                    Problem.of("", "extension.notNow"));
        }
    }

    @Test
    @DisplayName("is possible until the last day to which it can be extended")
    void over() {
        portal.at(on("2026-11-17"));
        assertRefused(ask("2026-11-18"), withDay("", "extension.over", LIMIT));
        portal.at(on("2026-11-16"));
        assertAsked("2026-11-16");
    }

    @Test
    @DisplayName("is refused while an earlier request for the filing waits")
    void waits() {
        anExtension().of("Yuba").in("2026Q2").into(portal);
        anExtension().of("Yolo").into(portal);
        anExtension().of("Yuba").refused().into(portal);
        Extension waiting = anExtension().of("Yuba").into(portal);
        assertRefused(ask("2026-11-06"), Problem.of("", "extension.waits"));
        assertThat(extensions.withdraw(PREPARER, waiting.id())).isEmpty();
        assertAsked("2026-11-06");
    }

    @Test
    @DisplayName("needs a day after the due date")
    void early() {
        assertRefused(
                ask("2026-10-30"), withDay("until", "extension.early", LocalDate.of(2026, 10, 30)));
        assertAsked("2026-10-31");
        assertThat(stored()).isEqualTo(LocalDate.of(2026, 11, 2));
    }

    @Test
    @DisplayName("needs a day after the due date that was already extended")
    void again() {
        anExtension().of("Yuba").granted("2026-11-12").into(portal);
        anExtension().of("Yolo").granted("2026-11-13").into(portal);
        assertRefused(
                ask("2026-11-12"), withDay("until", "extension.early", LocalDate.of(2026, 11, 12)));
        assertAsked("2026-11-13");
    }

    @Test
    @DisplayName("needs a day that is not past")
    void past() {
        portal.at(on("2026-11-05"));
        assertRefused(ask("2026-11-04"), Problem.of("until", "extension.past"));
        assertAsked("2026-11-05");
    }

    @Test
    @DisplayName("needs a day up to the limit")
    void late() {
        assertRefused(ask("2026-11-17"), withDay("until", "extension.late", LIMIT));
        assertAsked("2026-11-14");
        assertThat(stored()).as("moved from a Saturday").isEqualTo(LIMIT);
    }

    @Test
    @DisplayName("needs a reason without what could identify a youth, and not too long")
    void reason() {
        Problem missing = Problem.of("reason", "extension.reason.missing");
        assertRefused(ask("2026-11-06", null), missing);
        assertRefused(ask("2026-11-06", " "), missing);
        assertRefused(
                ask("2026-11-06", "no ".repeat(667) + "n"),
                Problem.of("reason", "extension.reason.long"));
        assertThat(ask("2026-11-06", "Call 530-555-0199."))
                .extracting(Problem::field, Problem::key)
                .containsExactly(tuple("reason", "extension.reason.identifier"));
        assertThat(extensions.own(PREPARER, YUBA)).isEmpty();
    }

    @Test
    @DisplayName("names the first problem only: the filing's, then the day's, then the reason's")
    void first() {
        assertRefused(
                ask("2026-10-30", null),
                withDay("until", "extension.early", LocalDate.of(2026, 10, 30)));
        aFiling().submitted().into(portal);
        assertRefused(ask("2026-10-30", null), Problem.of("", "extension.notNow"));
    }
}
