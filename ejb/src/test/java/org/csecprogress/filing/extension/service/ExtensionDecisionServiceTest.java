package org.csecprogress.filing.extension.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.builders.ExtensionBuilder.anExtension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csecprogress.builders.Staff;
import org.csecprogress.calendar.Extension;
import org.csecprogress.calendar.ExtensionAction;
import org.csecprogress.calendar.ExtensionMoved;
import org.csecprogress.calendar.ExtensionState;
import org.csecprogress.calendar.Extensions;
import org.csecprogress.calendar.memory.MemoryFilingStages;
import org.csecprogress.calendar.service.FilingCalendar;
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

/** Specifies how a request for more time is decided or withdrawn; 2026Q3 is due on 30 October. */
@DisplayName("A request for more time")
class ExtensionDecisionServiceTest {
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Actor PREPARER = Staff.preparer(YUBA);
    private static final Actor REVIEWER = Staff.REVIEWER;
    private static final LocalDate DUE = LocalDate.of(2026, 10, 30);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);
    private static final LocalDate LIMIT = LocalDate.of(2026, 11, 16);

    private final InMemoryPortal portal = new InMemoryPortal(on("2026-10-20"));
    private final RecordedLocks locks =
            new RecordedLocks()
                    .watch(portal, Submissions.class)
                    .watch(portal, Extensions.class)
                    .only(portal, StoredCounties.class);
    private final ExtensionService extensions = portal.bean(ExtensionService.class);

    private static Instant on(String day) {
        return Instant.parse(day + "T17:00:00Z");
    }

    private LocalDate due() {
        return portal.bean(FilingCalendar.class).windows(YUBA).of(Q3).due();
    }

    private List<Problem> grant(Extension asked, String until) {
        return extensions.grant(REVIEWER, asked.id(), LocalDate.parse(until), "");
    }

    private void assertRefused(List<Problem> problems, Problem problem) {
        assertThat(problems).containsExactly(problem);
        assertThat(portal.events().all()).isEmpty();
    }

    private void assertMoved(
            Extension asked, ExtensionAction action, Actor by, Optional<LocalDate> granted) {
        assertThat(asked.isWaiting()).isFalse();
        assertThat(asked.closedName()).isEqualTo(by.name());
        assertThat(asked.closedAt()).contains(portal.now());
        assertThat(portal.events().all())
                .containsExactly(
                        new ExtensionMoved(
                                by,
                                YUBA,
                                Q3,
                                asked.id(),
                                action,
                                asked.until(),
                                granted,
                                portal.now()));
    }

    @Test
    @DisplayName("is withdrawn by its county's staff before CDSS has decided")
    void withdrawn() {
        Extension asked = anExtension().into(portal);
        Actor certifier = Staff.certifier(YUBA, Agency.PROB);
        assertThat(extensions.withdraw(certifier, asked.id())).isEmpty();
        assertThat(asked.state()).isEqualTo(ExtensionState.WITHDRAWN);
        assertMoved(asked, ExtensionAction.WITHDRAW, certifier, Optional.empty());
        assertThat(due()).isEqualTo(DUE);
        assertThat(locks.taken())
                .containsExactly(
                        "Extensions.lock(B. Lund, " + asked.id() + ")",
                        "Submissions.lockEvery(B. Lund, 58, 2026Q3)");
    }

    @Test
    @DisplayName("is withdrawn by no other county, and not by the state")
    void withdrawnByOthers() {
        long id = anExtension().into(portal).id();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> extensions.withdraw(Staff.preparer(Staff.county("Yolo")), id))
                .withMessageContaining("extension");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> extensions.withdraw(REVIEWER, id))
                .withMessageContaining("county");
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("is not found if there is none with its key")
    void unknown() {
        for (Runnable step :
                List.<Runnable>of(
                        () -> extensions.withdraw(PREPARER, 404),
                        () -> extensions.grant(REVIEWER, 404, DAY, ""),
                        () -> extensions.refuse(REVIEWER, 404, "No."))) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(step::run)
                    .withMessageContaining("extension");
        }
    }

    @Test
    @DisplayName("is decided or withdrawn once")
    void once() {
        for (Extension closed :
                List.of(
                        anExtension().refused().into(portal),
                        anExtension().withdrawn().into(portal),
                        anExtension().granted("2026-11-12").into(portal))) {
            long id = closed.id();
            Problem moved = Problem.of("", "extension.moved");
            assertRefused(extensions.withdraw(PREPARER, id), moved);
            assertRefused(extensions.grant(REVIEWER, id, LIMIT, ""), moved);
            assertRefused(extensions.refuse(REVIEWER, id, ""), moved);
        }
        assertThat(due()).isEqualTo(DAY);
    }

    @Test
    @DisplayName("is granted until a day that may differ, and moves the county's due date")
    void granted() {
        Extension asked = anExtension().until("2026-11-16").into(portal);
        assertThat(extensions.grant(REVIEWER, asked.id(), DAY, " Until the office opens. "))
                .isEmpty();
        assertThat(asked.state()).isEqualTo(ExtensionState.GRANTED);
        assertThat(asked.granted()).contains(DAY);
        assertThat(asked.answer()).isEqualTo("Until the office opens.");
        assertMoved(asked, ExtensionAction.GRANT, REVIEWER, Optional.of(DAY));
        assertThat(due()).isEqualTo(DAY);
        assertThat(locks.taken())
                .containsExactly(
                        "Extensions.lock(R. Dunn, " + asked.id() + ")",
                        "Submissions.lockEvery(R. Dunn, 58, 2026Q3)");
        assertThat(portal.memory().block(MemoryFilingStages.Lock.class)).hasSize(1);
    }

    @Test
    @DisplayName("is granted with or without a note, which identifies no youth")
    void note() {
        Extension asked = anExtension().into(portal);
        assertThat(extensions.grant(REVIEWER, asked.id(), DAY, "Call 530-555-0199."))
                .extracting(Problem::key)
                .containsExactly("extension.reason.identifier");
        assertThat(portal.events().all()).isEmpty();
        assertThat(extensions.grant(REVIEWER, asked.id(), DAY, null)).isEmpty();
        assertThat(asked.answer()).isEmpty();
    }

    @Test
    @DisplayName("is granted until a working day after the due date, up to the limit")
    void grantedDay() {
        Extension asked = anExtension().into(portal);
        assertRefused(
                grant(asked, "2026-10-30"), new Problem("until", "extension.early", List.of(DUE)));
        assertRefused(
                grant(asked, "2026-11-17"), new Problem("until", "extension.late", List.of(LIMIT)));
        assertThat(grant(asked, "2026-11-14")).isEmpty();
        assertThat(asked.granted()).as("moved from a Saturday").contains(LIMIT);
    }

    @Test
    @DisplayName("is not granted until a day that is past")
    void grantedPast() {
        portal.at(on("2026-11-05"));
        Extension asked = anExtension().into(portal);
        assertRefused(grant(asked, "2026-11-04"), Problem.of("until", "extension.past"));
        assertThat(grant(asked, "2026-11-05")).isEmpty();
    }

    @Test
    @DisplayName("is granted after an earlier one, until a later day")
    void grantedAgain() {
        anExtension().granted("2026-11-12").into(portal);
        anExtension().of("Yolo").granted("2026-11-13").into(portal);
        Extension again = anExtension().into(portal);
        assertRefused(
                grant(again, "2026-11-12"), new Problem("until", "extension.early", List.of(DAY)));
        assertThat(grant(again, "2026-11-13")).isEmpty();
    }

    @Test
    @DisplayName("is refused with a reason for its county")
    void refused() {
        Extension asked = anExtension().into(portal);
        Problem missing = Problem.of("reason", "extension.note.missing");
        assertRefused(extensions.refuse(REVIEWER, asked.id(), " "), missing);
        assertRefused(extensions.refuse(REVIEWER, asked.id(), null), missing);
        assertThat(extensions.refuse(REVIEWER, asked.id(), " It was elsewhere. ")).isEmpty();
        assertThat(asked.state()).isEqualTo(ExtensionState.REFUSED);
        assertThat(asked.answer()).isEqualTo("It was elsewhere.");
        assertMoved(asked, ExtensionAction.REFUSE, REVIEWER, Optional.empty());
        assertThat(due()).isEqualTo(DUE);
        assertThat(locks.taken()).contains("Submissions.lockEvery(R. Dunn, 58, 2026Q3)");
    }

    @Test
    @DisplayName(
            "is listed for its county, newest first, and for CDSS while it waits, oldest first")
    void listed() {
        Extension later = anExtension().at("2026-10-16T16:00:00Z").into(portal);
        Extension earlier = anExtension().in("2026Q2").into(portal);
        Extension yolo = anExtension().of("Yolo").at("2026-10-17T16:00:00Z").into(portal);
        Extension refused = anExtension().of("Yolo").in("2026Q2").refused().into(portal);
        assertThat(extensions.own(PREPARER, YUBA)).containsExactly(later, earlier);
        assertThat(extensions.waiting(REVIEWER)).containsExactly(earlier, later, yolo);
        assertThat(extensions.closed(REVIEWER)).containsExactly(refused);
        assertThat(extensions.waiting(PREPARER)).isEmpty();
        assertThat(extensions.closed(PREPARER)).isEmpty();
    }

    @Test
    @DisplayName("that is closed is listed among the last thirty")
    void lastThirty() {
        for (int minute = 10; minute <= 40; minute++) {
            anExtension().at("2026-10-15T16:" + minute + ":00Z").refused().into(portal);
        }
        List<Extension> closed = extensions.closed(REVIEWER);
        assertThat(closed).hasSize(30);
        assertThat(closed.get(0).askedAt()).isEqualTo(Instant.parse("2026-10-15T16:40:00Z"));
        assertThat(closed.get(29).askedAt()).isEqualTo(Instant.parse("2026-10-15T16:11:00Z"));
    }
}
