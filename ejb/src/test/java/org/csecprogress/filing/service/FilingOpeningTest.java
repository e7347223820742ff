package org.csecprogress.filing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.csecprogress.builders.CompleteAnswers;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.participant.Participants;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies when a filing can be opened, by whom, and with what. */
@DisplayName("Opening a filing")
class FilingOpeningTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Actor PREPARER = Staff.preparer(YUBA);

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final FilingService filings = portal.bean(FilingService.class);
    private final Revisions revisions = portal.bean(Revisions.class);
    private final AnswerStore answers = portal.bean(AnswerStore.class);

    private static List<String> rules(Decision decision) {
        assertThat(((Decision.Refused) decision).problems()).isEmpty();
        return ((Decision.Refused) decision).findings().stream().map(Finding::rule).toList();
    }

    private Submission newest() {
        return portal.memory()
                .all(Submission.class)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    @Test
    @DisplayName("makes a draft with an empty working copy, under the catalogue of its quarter")
    void opened() {
        Decision decision = filings.open(PREPARER, YUBA, Q3);
        Submission filing = newest();
        assertThat(decision).isEqualTo(new Decision.Accepted(filing.version()));
        assertThat(filing.county()).isEqualTo(YUBA);
        assertThat(filing.period()).isEqualTo(Q3);
        assertThat(filing.status()).isEqualTo(SubmissionStatus.DRAFT);
        assertThat(filing.revision()).isEqualTo(1);
        assertThat(filing.catalogVersion()).isEqualTo(1);
        assertThat(filing.openedAt()).isEqualTo(NOW);
        assertThat(filing.startedFrom()).isEmpty();
        Revision working = revisions.current(filing);
        assertThat(working.sealedAt()).isNull();
        assertThat(answers.load(working)).isEqualTo(Answers.NONE);
        assertThat(portal.bean(Participants.class).editors(filing)).isEmpty();
    }

    @Test
    @DisplayName("is recorded and told once")
    void event() {
        filings.open(PREPARER, YUBA, Q3);
        assertThat(portal.events().of(SubmissionEvent.class))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.submission()).isSameAs(newest());
                            assertThat(event.action()).isEqualTo(SubmissionAction.OPEN);
                            assertThat(event.from()).isNull();
                            assertThat(event.to()).isEqualTo(SubmissionStatus.DRAFT);
                            assertThat(event.reason()).isNull();
                            assertThat(event.actorId()).isEqualTo(PREPARER.accountId());
                            assertThat(event.at()).isEqualTo(NOW);
                        });
        assertThat(portal.memory().all(SubmissionEvent.class))
                .isEqualTo(portal.events().of(SubmissionEvent.class));
    }

    @Test
    @DisplayName("is possible from the day after the quarter ends, in California")
    void ended() {
        portal.at(Instant.parse("2026-10-01T06:59:59Z"));
        assertThat(rules(filings.open(PREPARER, YUBA, Q3))).containsExactly("P-01");
        assertThat(portal.memory().all(Submission.class)).isEmpty();
        assertThat(portal.events().all()).isEmpty();
        portal.at(Instant.parse("2026-10-01T07:00:00Z"));
        assertThat(filings.open(PREPARER, YUBA, Q3)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    @DisplayName("uses the catalogue that is in force in its quarter, not today's")
    void catalog() {
        portal.at(Instant.parse("2027-10-20T16:00:00Z"));
        filings.open(PREPARER, YUBA, ReportingPeriod.of("2027Q2"));
        assertThat(newest().catalogVersion()).isEqualTo(1);
        filings.open(PREPARER, YUBA, ReportingPeriod.of("2027Q3"));
        assertThat(newest().catalogVersion()).isEqualTo(2);
    }

    @Test
    @DisplayName("is refused while the quarter has a submission, even a published one")
    void already() {
        aFiling().of(YUBA).fromRevision(3).into(portal);
        Decision decision = filings.open(PREPARER, YUBA, Q3);
        assertThat(rules(decision)).containsExactly("P-02");
        assertThat(((Decision.Refused) decision).findings().get(0).arguments()).containsValue(3);
        CountyCode yolo = Staff.county("Yolo");
        aFiling().of(yolo).published().into(portal);
        assertThat(rules(filings.open(Staff.preparer(yolo), yolo, Q3))).containsExactly("P-02");
        assertThat(portal.memory().all(Submission.class)).hasSize(2);
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("is for the county's preparers alone")
    void others() {
        for (Actor other :
                List.of(
                        Staff.certifier(YUBA, Agency.CWS),
                        Staff.preparer(Staff.county("Yolo")),
                        Staff.REVIEWER)) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> filings.open(other, YUBA, Q3));
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> filings.open(other, YUBA, Q3, OptionalInt.of(1)));
        }
        assertThat(portal.memory().all(Submission.class)).isEmpty();
    }

    @Test
    @DisplayName("after a withdrawal starts without its figures, with the next number")
    void afterWithdrawal() {
        aFiling().of(YUBA).complete().returned().withdrawn().into(portal);
        filings.open(PREPARER, YUBA, Q3);
        Submission anew = newest();
        assertThat(anew.revision()).isEqualTo(3);
        assertThat(anew.startedFrom()).isEmpty();
        assertThat(answers.load(revisions.current(anew))).isEqualTo(Answers.NONE);
    }

    @Test
    @DisplayName("from a withdrawn submission starts with all its answers, editors and catalogue")
    void fromWithdrawn() {
        aFiling().of(YUBA).withdrawn().into(portal);
        Submission given = aFiling().of(YUBA).fromRevision(2).complete().withdrawn().into(portal);
        portal.bean(Participants.class).add(given, Staff.certifier(YUBA, Agency.CWS));
        Decision decision = filings.open(PREPARER, YUBA, Q3, OptionalInt.of(2));
        Submission anew = newest();
        assertThat(decision).isEqualTo(new Decision.Accepted(anew.version()));
        assertThat(anew.revision()).isEqualTo(3);
        assertThat(anew.status()).isEqualTo(SubmissionStatus.DRAFT);
        assertThat(anew.startedFrom()).contains(given.id());
        assertThat(anew.openedAt()).isEqualTo(NOW);
        assertThat(answers.load(revisions.current(anew))).isEqualTo(CompleteAnswers.of(Q3));
        assertThat(portal.bean(Participants.class).editors(anew))
                .containsExactly(Staff.certifier(YUBA, Agency.CWS).accountId());
        assertThat(portal.events().of(SubmissionEvent.class))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.submission()).isSameAs(anew);
                            assertThat(event.action()).isEqualTo(SubmissionAction.OPEN);
                            assertThat(event.at()).isEqualTo(NOW);
                        });
    }

    @Test
    @DisplayName("finds no withdrawn submission by another number, or in another county")
    void unknownWithdrawn() {
        aFiling().of(YUBA).withdrawn().into(portal);
        aFiling().of("Yolo").fromRevision(2).withdrawn().into(portal);
        for (int number : List.of(0, 2)) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> filings.open(PREPARER, YUBA, Q3, OptionalInt.of(number)));
        }
    }

    @Test
    @DisplayName("from a withdrawn submission is refused while another one is open")
    void fromWithdrawnRefused() {
        aFiling().of(YUBA).withdrawn().into(portal);
        aFiling().of(YUBA).fromRevision(2).into(portal);
        assertThat(rules(filings.open(PREPARER, YUBA, Q3, OptionalInt.of(1))))
                .containsExactly("P-02");
    }
}
