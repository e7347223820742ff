package org.csecprogress.filing.entry.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.inmemory.Refusals.fields;

import java.time.Instant;
import java.util.List;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.EntryKind;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.Submissions;
import org.csecprogress.filing.access.OngoingEntry;
import org.csecprogress.filing.access.service.FilingAccess;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.RecordedLocks;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies how CDSS enters a filing for its county. */
@DisplayName("Entering a filing for its county")
class EntryServiceTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Actor DUNN = Staff.REVIEWER;
    private static final Actor FALK = Staff.OTHER_REVIEWER;
    private static final String WHY = "Their network is down.";

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final RecordedLocks locks = new RecordedLocks().watch(portal, Submissions.class);
    private final EntryService entry = portal.bean(EntryService.class);
    private final FilingAccess access = portal.bean(FilingAccess.class);

    private Decision start(Actor actor, EntryKind kind, String why) {
        return entry.start(actor, YUBA, Q3, kind, why);
    }

    private Decision start() {
        return start(DUNN, EntryKind.OUTAGE, WHY);
    }

    private static Decision refused(String field, String key) {
        return Decision.refused(Problem.of(field, key));
    }

    private List<SubmissionEvent> events() {
        return portal.events().of(SubmissionEvent.class);
    }

    private void assertNothingHappened() {
        assertThat(portal.events().all()).isEmpty();
        assertThat(entry.ongoing(DUNN)).isEmpty();
    }

    @Test
    @DisplayName("starts in the county's draft, with a kind and a reason that the county reads")
    void started() {
        Submission filing = aFiling().into(portal);
        Decision decision = start(DUNN, EntryKind.PAPER, " They sent it on paper. ");
        assertThat(decision).isEqualTo(new Decision.Accepted(filing.version()));
        assertThat(filing.status()).isEqualTo(SubmissionStatus.DRAFT);
        assertThat(events())
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.action()).isEqualTo(SubmissionAction.START_ENTRY);
                            assertThat(event.submission()).isSameAs(filing);
                            assertThat(event.actorId()).isEqualTo(DUNN.accountId());
                            assertThat(event.reason()).isEqualTo("They sent it on paper.");
                            assertThat(event.entryKind()).contains(EntryKind.PAPER);
                            assertThat(event.at()).isEqualTo(NOW);
                        });
        OngoingEntry ongoing = entry.ongoing(DUNN).orElseThrow();
        assertThat(ongoing.isOf(YUBA, Q3)).isTrue();
        assertThat(ongoing.kind()).isEqualTo(EntryKind.PAPER);
        assertThat(ongoing.startedAt()).isEqualTo(NOW);
        assertThat(entry.ongoing(FALK)).isEmpty();
        assertThat(locks.taken()).containsExactly("Submissions.lock(R. Dunn, 58, 2026Q3)");
    }

    @Test
    @DisplayName("starts in a filing that was returned")
    void returned() {
        Submission filing = aFiling().returned().into(portal);
        assertThat(start()).isEqualTo(new Decision.Accepted(filing.version()));
        assertThat(entry.ongoing(DUNN)).isPresent();
    }

    @Test
    @DisplayName("opens a filing that is not begun, by the rules for its preparer")
    void opened() {
        Decision decision = start();
        Submission filing = portal.bean(Submissions.class).find(DUNN, YUBA, Q3).orElseThrow();
        assertThat(decision).isEqualTo(new Decision.Accepted(filing.version()));
        assertThat(events())
                .extracting(SubmissionEvent::action)
                .containsExactly(SubmissionAction.OPEN, SubmissionAction.START_ENTRY);
        assertThat(events()).extracting(SubmissionEvent::actorId).containsOnly(DUNN.accountId());
        assertThat(entry.ongoing(DUNN)).isPresent();
        assertThat(locks.taken())
                .containsExactly(
                        "Submissions.lockEvery(R. Dunn, 58, 2026Q3)",
                        "Submissions.lock(R. Dunn, 58, 2026Q3)");
    }

    @Test
    @DisplayName("opens a new filing where the earlier one was withdrawn")
    void withdrawn() {
        aFiling().withdrawn().into(portal);
        assertThat(start()).isInstanceOf(Decision.Accepted.class);
        Submission filing = portal.bean(Submissions.class).find(DUNN, YUBA, Q3).orElseThrow();
        assertThat(filing.revision()).isEqualTo(2);
    }

    @Test
    @DisplayName("is refused before the quarter has ended")
    void early() {
        portal.at(Instant.parse("2026-10-01T06:59:59Z"));
        assertThat(((Decision.Refused) start()).findings())
                .extracting(Finding::rule)
                .containsExactly("P-01");
        assertNothingHappened();
    }

    @Test
    @DisplayName("needs a kind and a reason, and says all that is missing")
    void missing() {
        aFiling().into(portal);
        for (String none : new String[] {null, " "}) {
            assertThat(fields(start(DUNN, null, none)))
                    .containsExactly("kind entry.kind.missing", "reason entry.reason.missing");
        }
        assertThat(fields(start(DUNN, EntryKind.PAPER, "")))
                .containsExactly("reason entry.reason.missing");
        assertThat(fields(start(DUNN, null, WHY))).containsExactly("kind entry.kind.missing");
        assertNothingHappened();
    }

    @Test
    @DisplayName("needs a reason without what could identify a youth, and not too long")
    void identifier() {
        assertThat(fields(start(DUNN, EntryKind.PAPER, "Call 530-555-0199.")))
                .containsExactly("reason entry.reason.identifier");
        assertThat(fields(start(DUNN, EntryKind.PAPER, "no ".repeat(667) + "n")))
                .containsExactly("reason entry.reason.long");
        assertNothingHappened();
        assertThat(portal.bean(Submissions.class).find(DUNN, YUBA, Q3)).isEmpty();
    }

    @Test
    @DisplayName("is refused once the filing has left its county")
    void notNow() {
        for (FilingBuilder gone :
                List.of(
                        aFiling().in("2025Q4").submitted(),
                        aFiling().in("2026Q1").inReview(),
                        aFiling().in("2026Q2").approved())) {
            ReportingPeriod period = gone.into(portal).period();
            assertThat(entry.start(DUNN, YUBA, period, EntryKind.PAPER, WHY))
                    .isEqualTo(refused("", "entry.notNow"));
        }
        assertNothingHappened();
    }

    @Test
    @DisplayName("that is started again changes nothing, whatever is typed")
    void again() {
        Submission filing = aFiling().into(portal);
        assertThat(start()).isInstanceOf(Decision.Accepted.class);
        assertThat(start(DUNN, null, null)).isEqualTo(new Decision.Accepted(filing.version()));
        assertThat(events()).hasSize(1);
    }

    @Test
    @DisplayName("is one at a time for each reviewer, of that county or another")
    void other() {
        aFiling().into(portal);
        access.open(DUNN, aFiling().of("Yolo").into(portal), EntryKind.PAPER, NOW);
        access.open(FALK, aFiling().in("2026Q2").into(portal), EntryKind.PAPER, NOW);
        assertThat(start()).isEqualTo(refused("", "entry.other"));
        assertThat(start(FALK, EntryKind.PAPER, WHY)).isEqualTo(refused("", "entry.other"));
        assertThat(events()).isEmpty();
        access.end(FALK, NOW);
        assertThat(start(FALK, EntryKind.PAPER, WHY)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    @DisplayName("starts once if somebody presses twice")
    void twice() {
        Submission filing = aFiling().into(portal);
        locks.meanwhile(() -> access.open(DUNN, filing, EntryKind.PAPER, NOW));
        assertThat(start()).isEqualTo(new Decision.Accepted(filing.version()));
        assertThat(events()).isEmpty();
    }

    @Test
    @DisplayName("ends, and its mark stays")
    void ended() {
        Submission filing = aFiling().into(portal);
        access.open(DUNN, filing, EntryKind.PAPER, NOW);
        assertThat(entry.end(DUNN, YUBA, Q3)).isEqualTo(new Decision.Accepted(filing.version()));
        assertThat(entry.ongoing(DUNN)).isEmpty();
        assertThat(events())
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.submission()).isSameAs(filing);
                            assertThat(event.action()).isEqualTo(SubmissionAction.END_ENTRY);
                            assertThat(event.actorId()).isEqualTo(DUNN.accountId());
                            assertThat(event.reason()).isNull();
                            assertThat(event.at()).isEqualTo(NOW);
                        });
        assertThat(locks.taken()).containsExactly("Submissions.lock(R. Dunn, 58, 2026Q3)");
        assertThat(entry.end(DUNN, YUBA, Q3)).isEqualTo(refused("", "entry.over"));
        assertThat(events()).hasSize(1);
    }

    @Test
    @DisplayName("is ended by whoever started it, and only in its filing")
    void endedByOthers() {
        Submission filing = aFiling().into(portal);
        aFiling().in("2026Q2").into(portal);
        access.open(DUNN, filing, EntryKind.PAPER, NOW);
        assertThat(entry.end(FALK, YUBA, Q3)).isEqualTo(refused("", "entry.over"));
        assertThat(entry.end(DUNN, YUBA, Q3.minus(1))).isEqualTo(refused("", "entry.over"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> entry.end(DUNN, Staff.county("Yolo"), Q3));
        assertThat(entry.ongoing(DUNN)).isPresent();
        assertThat(events()).isEmpty();
    }
}
