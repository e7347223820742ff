package org.csecprogress.filing.correction.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.List;
import org.csecprogress.builders.CompleteAnswers;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.Submissions;
import org.csecprogress.filing.participant.Participants;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.RecordedLocks;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies how a published filing is corrected. */
@DisplayName("Correcting a published filing")
class CorrectionServiceTest {
    private static final Instant NOW = Instant.parse("2027-01-12T16:00:00Z");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Actor WELFARE = Staff.certifier(YUBA, Agency.CWS);
    private static final Actor PROBATION = Staff.certifier(YUBA, Agency.PROB);
    private static final String WHY = "A figure was wrong.";

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final RecordedLocks locks = new RecordedLocks().watch(portal, Submissions.class);
    private final CorrectionService correction = portal.bean(CorrectionService.class);

    private Decision ask(Actor actor, Submission filing, String why) {
        return correction.ask(actor, YUBA, Q3, filing.version(), why);
    }

    private Decision refuse(Submission filing, String why) {
        return correction.refuse(Staff.REVIEWER, YUBA, Q3, filing.version(), why);
    }

    private Decision open(Submission filing) {
        return correction.open(Staff.REVIEWER, YUBA, Q3, filing.version());
    }

    private Submission newest() {
        return portal.bean(Submissions.class).find(WELFARE, YUBA, Q3).orElseThrow();
    }

    private void assertRefused(Decision decision, Problem problem) {
        assertThat(decision).isEqualTo(Decision.refused(problem));
        assertThat(portal.events().all()).isEmpty();
    }

    private void assertNotNow(Decision decision) {
        assertRefused(decision, Problem.of("", "correction.notNow"));
    }

    private void assertDone(
            Decision decision, Submission filing, SubmissionAction action, Actor by, String why) {
        assertThat(decision).isEqualTo(new Decision.Accepted(filing.version()));
        assertThat(filing.status()).isEqualTo(SubmissionStatus.PUBLISHED);
        SubmissionEvent event = portal.events().of(SubmissionEvent.class).get(0);
        assertThat(event.submission()).isSameAs(filing);
        assertThat(event.action()).isEqualTo(action);
        assertThat(event.actorId()).isEqualTo(by.accountId());
        assertThat(event.reason()).isEqualTo(why);
        assertThat(event.at()).isEqualTo(NOW);
    }

    @Test
    @DisplayName("is asked for by a certifier of its county, with a reason")
    void asked() {
        Submission filing = aFiling().published().into(portal);
        long before = filing.version();
        Decision decision = ask(PROBATION, filing, " A figure was wrong. ");
        assertDone(decision, filing, SubmissionAction.ASK_CORRECTION, PROBATION, WHY);
        assertThat(portal.events().all()).hasSize(1);
        assertThat(filing.version()).isGreaterThan(before);
        assertThat(filing.isCorrectionAsked()).isTrue();
        assertThat(locks.taken()).containsExactly("Submissions.lock(B. Lund, 58, 2026Q3)");
    }

    @Test
    @DisplayName("is not asked for by a preparer, another county or the state")
    void others() {
        aFiling().published().into(portal);
        for (Actor other :
                List.of(
                        Staff.preparer(YUBA),
                        Staff.certifier(Staff.county("Yolo"), Agency.CWS),
                        Staff.REVIEWER)) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> correction.ask(other, YUBA, Q3, 1, WHY))
                    .withMessageContaining("county");
        }
        assertThat(locks.taken()).isEmpty();
    }

    @Test
    @DisplayName("needs a reason without what could identify a youth, from either side")
    void reason() {
        Submission filing = aFiling().published().into(portal);
        assertRefused(ask(WELFARE, filing, " "), Problem.of("reason", "reason.missing"));
        assertRefused(ask(WELFARE, filing, null), Problem.of("reason", "reason.missing"));
        assertThat(((Decision.Refused) ask(WELFARE, filing, "Call 530-555-0199.")).problems())
                .extracting(Problem::key)
                .containsExactly("reason.identifier");
        Submission asked = aFiling().in("2026Q2").correctionAsked().into(portal);
        assertRefused(
                correction.refuse(Staff.REVIEWER, YUBA, asked.period(), asked.version(), ""),
                Problem.of("reason", "reason.missing"));
    }

    @Test
    @DisplayName("is only for a filing that is published")
    void published() {
        for (FilingBuilder other :
                List.of(
                        aFiling().in("2026Q1"),
                        aFiling().in("2026Q2").approved(),
                        aFiling()
                                .in("2026Q3")
                                .published()
                                .step(SubmissionAction.SUPERSEDE, Staff.PUBLISHER, null))) {
            Submission filing = other.into(portal);
            ReportingPeriod period = filing.period();
            assertNotNow(correction.ask(WELFARE, YUBA, period, filing.version(), WHY));
            assertNotNow(correction.refuse(Staff.REVIEWER, YUBA, period, filing.version(), WHY));
            assertNotNow(correction.open(Staff.REVIEWER, YUBA, period, filing.version()));
        }
    }

    @Test
    @DisplayName("is asked for once, until CDSS has answered")
    void twice() {
        Submission filing = aFiling().correctionAsked().into(portal);
        assertNotNow(ask(WELFARE, filing, WHY));
        assertThat(refuse(filing, "It was right.")).isInstanceOf(Decision.Accepted.class);
        assertThat(ask(WELFARE, filing, WHY)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    @DisplayName("is answered only if its county has asked")
    void notAsked() {
        Submission filing = aFiling().published().into(portal);
        assertNotNow(refuse(filing, WHY));
        assertNotNow(open(filing));
        assertThat(newest()).isSameAs(filing);
    }

    @Test
    @DisplayName("from a page of another version is stale, whatever the step")
    void stale() {
        Submission filing = aFiling().approved().into(portal);
        Decision stale = new Decision.Stale(filing.version());
        for (long other : List.of(filing.version() - 1, filing.version() + 1)) {
            assertThat(correction.ask(WELFARE, YUBA, Q3, other, WHY)).isEqualTo(stale);
            assertThat(correction.refuse(Staff.REVIEWER, YUBA, Q3, other, WHY)).isEqualTo(stale);
            assertThat(correction.open(Staff.REVIEWER, YUBA, Q3, other)).isEqualTo(stale);
        }
    }

    @Test
    @DisplayName("is refused by a reviewer, with a reason for the county")
    void refused() {
        Submission filing = aFiling().correctionAsked().into(portal);
        Decision decision = refuse(filing, " It was right. ");
        assertDone(
                decision,
                filing,
                SubmissionAction.REFUSE_CORRECTION,
                Staff.REVIEWER,
                "It was right.");
        assertThat(filing.isCorrectionAsked()).isFalse();
        assertThat(newest()).isSameAs(filing);
        assertThat(locks.taken()).containsExactly("Submissions.lock(R. Dunn, 58, 2026Q3)");
    }

    @Test
    @DisplayName("is opened by a reviewer as a draft beside the published filing")
    void opened() {
        Submission filing = aFiling().fromRevision(3).correctionAsked().into(portal);
        Decision decision = open(filing);
        assertDone(decision, filing, SubmissionAction.OPEN_CORRECTION, Staff.REVIEWER, null);
        assertThat(filing.isCorrectionAsked()).isFalse();
        Submission copy = newest();
        assertThat(copy).isNotSameAs(filing);
        assertThat(copy.status()).isEqualTo(SubmissionStatus.DRAFT);
        assertThat(copy.revision()).isEqualTo(4);
        assertThat(copy.catalogVersion()).isEqualTo(filing.catalogVersion());
        assertThat(copy.openedAt()).isEqualTo(NOW);
        assertThat(locks.taken()).containsExactly("Submissions.lock(R. Dunn, 58, 2026Q3)");
        List<SubmissionEvent> fired = portal.events().of(SubmissionEvent.class);
        assertThat(fired).hasSize(2);
        SubmissionEvent opening = fired.get(1);
        assertThat(opening.submission()).isSameAs(copy);
        assertThat(opening.action()).isEqualTo(SubmissionAction.OPEN_CORRECTION);
        assertThat(opening.from()).isNull();
        assertThat(opening.actorId()).isEqualTo(Staff.REVIEWER.accountId());
        assertThat(opening.at()).isEqualTo(NOW);
    }

    @Test
    @DisplayName("starts with the published answers and with those who entered them")
    void copied() {
        Submission filing = aFiling().complete().correctionAsked().into(portal);
        portal.bean(Participants.class).add(filing, Staff.preparer(YUBA));
        assertThat(open(filing)).isInstanceOf(Decision.Accepted.class);
        Revision working = portal.bean(Revisions.class).current(newest());
        assertThat(working.sealedAt()).isNull();
        assertThat(portal.bean(AnswerStore.class).load(working)).isEqualTo(CompleteAnswers.of(Q3));
        assertThat(portal.bean(Participants.class).editors(newest()))
                .containsExactly(Staff.preparer(YUBA).accountId());
    }

    @Test
    @DisplayName("is not asked for again while the copy is open")
    void copyOpen() {
        Submission filing = aFiling().correctionAsked().into(portal);
        assertThat(open(filing)).isInstanceOf(Decision.Accepted.class);
        Submission copy = newest();
        assertThat(ask(WELFARE, copy, WHY))
                .isEqualTo(Decision.refused(Problem.of("", "correction.notNow")));
    }
}
