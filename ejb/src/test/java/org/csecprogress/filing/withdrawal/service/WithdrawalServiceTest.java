package org.csecprogress.filing.withdrawal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.List;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.EntryKind;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.Submissions;
import org.csecprogress.filing.access.service.FilingAccess;
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

/** Specifies how a county withdraws its filing. */
@DisplayName("Withdrawing a filing")
class WithdrawalServiceTest {
    private static final Instant NOW = Instant.parse("2026-10-12T16:00:00Z");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Actor WELFARE = Staff.certifier(YUBA, Agency.CWS);
    private static final Actor PROBATION = Staff.certifier(YUBA, Agency.PROB);
    private static final String WHY = "Wrong quarter.";

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final RecordedLocks locks = new RecordedLocks().watch(portal, Submissions.class);
    private final WithdrawalService withdrawal = portal.bean(WithdrawalService.class);

    private Decision ask(Actor actor, Submission filing, String why) {
        return withdrawal.ask(actor, YUBA, Q3, filing.version(), why);
    }

    private Decision refuse(Actor actor, Submission filing, String why) {
        return withdrawal.refuse(actor, YUBA, Q3, filing.version(), why);
    }

    private Decision agree(Actor actor, Submission filing) {
        return withdrawal.agree(actor, YUBA, Q3, filing.version());
    }

    private Decision undo(Actor actor, Submission filing, String why) {
        return withdrawal.undo(actor, YUBA, Q3, filing.version(), why);
    }

    private void assertDone(
            Decision decision, Submission filing, SubmissionAction action, Actor by, String why) {
        assertThat(decision).isEqualTo(new Decision.Accepted(filing.version()));
        List<SubmissionEvent> fired = portal.events().of(SubmissionEvent.class);
        assertThat(fired)
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.submission()).isSameAs(filing);
                            assertThat(event.action()).isEqualTo(action);
                            assertThat(event.actorId()).isEqualTo(by.accountId());
                            assertThat(event.reason()).isEqualTo(why);
                            assertThat(event.at()).isEqualTo(portal.now());
                        });
        assertThat(portal.memory().all(SubmissionEvent.class)).endsWith(fired.get(0));
    }

    private void assertRefused(Decision decision, Problem problem) {
        assertThat(decision).isEqualTo(Decision.refused(problem));
        assertThat(portal.events().all()).isEmpty();
    }

    private void assertNotNow(Decision decision) {
        assertRefused(decision, Problem.of("", "withdrawal.notNow"));
    }

    private static void assertNotFound(String what, Runnable... steps) {
        for (Runnable step : steps) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(step::run)
                    .withMessageContaining(what);
        }
    }

    private void assertOnlyForItsOfficials(Actor other) {
        assertNotFound(
                "county",
                () -> withdrawal.ask(other, YUBA, Q3, 1, WHY),
                () -> withdrawal.refuse(other, YUBA, Q3, 1, WHY),
                () -> withdrawal.agree(other, YUBA, Q3, 1),
                () -> withdrawal.undo(other, YUBA, Q3, 1, WHY));
    }

    @Test
    @DisplayName("is asked for by one agency, with a reason, and work on it may go on")
    void asked() {
        Submission filing = aFiling().into(portal);
        long before = filing.version();
        Decision decision = ask(WELFARE, filing, " Wrong quarter. ");
        assertDone(decision, filing, SubmissionAction.ASK_WITHDRAWAL, WELFARE, WHY);
        assertThat(filing.version()).isGreaterThan(before);
        assertThat(filing.status()).isEqualTo(SubmissionStatus.DRAFT);
        assertThat(filing.withdrawal().askedBy()).contains(Agency.CWS);
        assertThat(locks.taken()).containsExactly("Submissions.lock(C. Moss, 58, 2026Q3)");
    }

    @Test
    @DisplayName("is possible while the filing is with its county, as a draft or returned")
    void withTheCounty() {
        Submission sent = aFiling().in("2026Q2").submitted().into(portal);
        assertNotNow(withdrawal.ask(WELFARE, YUBA, sent.period(), sent.version(), WHY));
        Submission returned = aFiling().returned().into(portal);
        assertThat(ask(WELFARE, returned, WHY)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    @DisplayName("is not asked for twice, by neither agency")
    void twice() {
        Submission filing = aFiling().withdrawalAsked().into(portal);
        assertNotNow(ask(WELFARE, filing, WHY));
        assertNotNow(ask(PROBATION, filing, WHY));
    }

    @Test
    @DisplayName("needs a reason without what could identify a youth")
    void reason() {
        Submission filing = aFiling().into(portal);
        assertRefused(ask(WELFARE, filing, " "), Problem.of("reason", "reason.missing"));
        assertRefused(ask(WELFARE, filing, null), Problem.of("reason", "reason.missing"));
        assertThat(((Decision.Refused) ask(WELFARE, filing, "Call 530-555-0199.")).problems())
                .extracting(Problem::key)
                .containsExactly("reason.identifier");
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("is agreed to by the other agency, without a reason, and frees the quarter")
    void agreed() {
        Submission filing = aFiling().withdrawalAsked().into(portal);
        Decision decision = agree(PROBATION, filing);
        assertDone(decision, filing, SubmissionAction.WITHDRAW, PROBATION, null);
        assertThat(filing.status()).isEqualTo(SubmissionStatus.WITHDRAWN);
        assertThat(portal.bean(Submissions.class).find(WELFARE, YUBA, Q3)).isEmpty();
        assertThat(locks.taken()).containsExactly("Submissions.lock(B. Lund, 58, 2026Q3)");
    }

    @Test
    @DisplayName("ends the entry by CDSS")
    void entry() {
        Submission filing = aFiling().withdrawalAsked().into(portal);
        FilingAccess access = portal.bean(FilingAccess.class);
        access.open(Staff.REVIEWER, filing, EntryKind.PAPER, NOW);
        assertThat(agree(PROBATION, filing)).isInstanceOf(Decision.Accepted.class);
        assertThat(undo(WELFARE, filing, WHY)).isInstanceOf(Decision.Accepted.class);
        assertThat(access.ongoing(Staff.REVIEWER)).isEmpty();
    }

    @Test
    @DisplayName("is refused by the other agency, with a reason, and may be asked for again")
    void refused() {
        Submission filing = aFiling().withdrawalAsked().into(portal);
        assertRefused(refuse(PROBATION, filing, ""), Problem.of("reason", "reason.missing"));
        Decision decision = refuse(PROBATION, filing, " It is right. ");
        assertDone(decision, filing, SubmissionAction.REFUSE_WITHDRAWAL, PROBATION, "It is right.");
        assertThat(filing.status()).isEqualTo(SubmissionStatus.DRAFT);
        assertThat(filing.withdrawal().askedBy()).isEmpty();
        assertThat(ask(PROBATION, filing, WHY)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    @DisplayName("is not answered by the agency that asked, or before anybody asked")
    void answered() {
        Submission filing = aFiling().into(portal);
        assertNotNow(agree(PROBATION, filing));
        assertNotNow(refuse(PROBATION, filing, WHY));
        Submission asked = aFiling().in("2026Q2").withdrawalAsked().into(portal);
        ReportingPeriod q2 = asked.period();
        assertNotNow(withdrawal.agree(WELFARE, YUBA, q2, asked.version()));
        assertNotNow(withdrawal.refuse(WELFARE, YUBA, q2, asked.version(), WHY));
    }

    @Test
    @DisplayName("can be undone by either agency, with a reason, to what the filing was")
    void undone() {
        Submission filing = aFiling().returned().withdrawn().into(portal);
        assertRefused(undo(WELFARE, filing, " "), Problem.of("reason", "reason.missing"));
        Decision decision = undo(WELFARE, filing, " We need it. ");
        assertDone(decision, filing, SubmissionAction.UNDO_WITHDRAWAL, WELFARE, "We need it.");
        assertThat(filing.status()).isEqualTo(SubmissionStatus.RETURNED);
        assertThat(locks.taken()).contains("Submissions.lockEvery(C. Moss, 58, 2026Q3)");
    }

    @Test
    @DisplayName("can be undone on the fourteenth day, and not after it")
    void until() {
        Submission filing = aFiling().withdrawn().into(portal);
        portal.at(Instant.parse("2026-10-20T07:00:00Z"));
        assertNotNow(undo(PROBATION, filing, WHY));
        portal.at(Instant.parse("2026-10-20T06:59:59Z"));
        assertThat(undo(PROBATION, filing, WHY)).isInstanceOf(Decision.Accepted.class);
        assertThat(filing.status()).isEqualTo(SubmissionStatus.DRAFT);
    }

    @Test
    @DisplayName("from a page of another version is stale, whatever the step")
    void stale() {
        Submission filing = aFiling().submitted().into(portal);
        Decision stale = new Decision.Stale(filing.version());
        for (long other : List.of(filing.version() - 1, filing.version() + 1)) {
            assertThat(withdrawal.ask(WELFARE, YUBA, Q3, other, WHY)).isEqualTo(stale);
            assertThat(withdrawal.refuse(WELFARE, YUBA, Q3, other, WHY)).isEqualTo(stale);
            assertThat(withdrawal.agree(WELFARE, YUBA, Q3, other)).isEqualTo(stale);
            assertThat(withdrawal.undo(WELFARE, YUBA, Q3, other, WHY)).isEqualTo(stale);
        }
    }

    @Test
    @DisplayName("is for the county's own officials only")
    void others() {
        aFiling().into(portal);
        assertOnlyForItsOfficials(Staff.preparer(YUBA));
        assertOnlyForItsOfficials(Staff.certifier(Staff.county("Yolo"), Agency.CWS));
        assertOnlyForItsOfficials(Staff.REVIEWER);
        assertThat(locks.taken()).isEmpty();
    }

    @Test
    @DisplayName("needs a submission of the quarter")
    void none() {
        aFiling().in("2026Q2").into(portal);
        assertNotFound(
                "submission",
                () -> withdrawal.ask(WELFARE, YUBA, Q3, 1, WHY),
                () -> withdrawal.undo(WELFARE, YUBA, Q3, 1, WHY));
    }
}
