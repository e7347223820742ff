package org.csecprogress.filing.withdrawal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what a county is shown of the withdrawals of its filing. */
@DisplayName("The withdrawals of a filing")
class WithdrawalsServiceTest {
    private static final Instant NOW = Instant.parse("2026-10-12T16:00:00Z");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Actor PREPARER = Staff.preparer(YUBA);
    private static final Actor WELFARE = Staff.certifier(YUBA, Agency.CWS);
    private static final Actor PROBATION = Staff.certifier(YUBA, Agency.PROB);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 19);

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final WithdrawalService withdrawal = portal.bean(WithdrawalService.class);

    private Withdrawals shown(Actor actor) {
        return withdrawal.of(actor, YUBA, Q3);
    }

    private Withdrawn withdrawn() {
        return shown(PREPARER).withdrawn().get(0);
    }

    @Test
    @DisplayName("are not found by another county, by the state, or for a quarter without a filing")
    void others() {
        aFiling().into(portal);
        for (Actor other : List.of(Staff.preparer(Staff.county("Yolo")), Staff.REVIEWER)) {
            assertThat(withdrawal.find(other, YUBA, Q3)).isEmpty();
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> shown(other))
                    .withMessageContaining("submission");
        }
        assertThat(withdrawal.find(PREPARER, YUBA, Q3.minus(1))).isEmpty();
    }

    @Test
    @DisplayName("are possible while the filing is with its county")
    void possible() {
        Submission filing = aFiling().into(portal);
        assertThat(shown(PREPARER).current()).contains(filing);
        assertThat(shown(PREPARER).isPossible()).isTrue();
        assertThat(shown(PREPARER).asked()).isEmpty();
        assertThat(shown(PREPARER).withdrawn()).isEmpty();
        assertThat(shown(PREPARER).undoable()).isEmpty();
        Submission sent = aFiling().in("2026Q2").submitted().into(portal);
        Withdrawals ofSent = withdrawal.of(PREPARER, YUBA, sent.period());
        assertThat(ofSent.current()).contains(sent);
        assertThat(ofSent.isPossible()).isFalse();
    }

    @Test
    @DisplayName("show the newest request, and only while it waits for an answer")
    void asked() {
        Submission filing =
                aFiling()
                        .withdrawalAsked()
                        .step(SubmissionAction.REFUSE_WITHDRAWAL, PROBATION, "It is right.")
                        .into(portal);
        assertThat(shown(PREPARER).asked()).isEmpty();
        Decision again = withdrawal.ask(PROBATION, YUBA, Q3, filing.version(), "It is wrong.");
        assertThat(again).isInstanceOf(Decision.Accepted.class);
        assertThat(shown(PREPARER).asked().orElseThrow().reason()).isEqualTo("It is wrong.");
    }

    @Test
    @DisplayName("show the request while work on the filing goes on")
    void askedBefore() {
        aFiling().withdrawalAsked().certified(Agency.CWS).into(portal);
        assertThat(shown(PREPARER).asked().orElseThrow().action())
                .isEqualTo(SubmissionAction.ASK_WITHDRAWAL);
    }

    @Test
    @DisplayName("are answered by the other agency's official and nobody else")
    void mayAnswer() {
        aFiling().withdrawalAsked().into(portal);
        assertThat(shown(PROBATION).mayAnswer()).isTrue();
        assertThat(shown(WELFARE).mayAnswer()).isFalse();
        assertThat(shown(PREPARER).mayAnswer()).isFalse();
    }

    @Test
    @DisplayName("of a later submission do not show the request for an earlier one")
    void earlierRequest() {
        aFiling().withdrawn().into(portal);
        aFiling().at("2026-10-07T16:00:00Z").fromRevision(2).withdrawalAsked().into(portal);
        Withdrawals shown = shown(PROBATION);
        assertThat(shown.asked().orElseThrow().submission()).isSameAs(shown.current().get());
        assertThat(shown.mayAnswer()).isTrue();
    }

    @Test
    @DisplayName("show when a withdrawal can be undone, up to its last day")
    void undo() {
        Submission filing = aFiling().withdrawn().into(portal);
        assertThat(shown(PREPARER).current()).isEmpty();
        assertThat(shown(PREPARER).isPossible()).isFalse();
        assertThat(withdrawn().submission()).isSameAs(filing);
        assertThat(withdrawn().undoUntil()).contains(LAST_DAY);
        assertThat(shown(PREPARER).undoable()).contains(withdrawn());
        portal.at(Instant.parse("2026-10-20T06:59:59Z"));
        assertThat(withdrawn().undoUntil()).contains(LAST_DAY);
        portal.at(Instant.parse("2026-10-20T07:00:00Z"));
        assertThat(withdrawn().undoUntil()).isEmpty();
        assertThat(shown(PREPARER).undoable()).isEmpty();
    }

    @Test
    @DisplayName("cannot be undone beneath a newer submission, withdrawn or not")
    void newer() {
        Submission first = aFiling().withdrawn().into(portal);
        Submission second =
                aFiling().at("2026-10-07T16:00:00Z").fromRevision(2).withdrawn().into(portal);
        assertThat(shown(PREPARER).withdrawn())
                .extracting(Withdrawn::submission)
                .containsExactly(second, first);
        assertThat(shown(PREPARER).withdrawn())
                .extracting(each -> each.undoUntil().isPresent())
                .containsExactly(true, false);
        Submission third = aFiling().at("2026-10-09T16:00:00Z").fromRevision(3).into(portal);
        assertThat(shown(PREPARER).undoable()).isEmpty();
        assertThat(withdrawal.undo(WELFARE, YUBA, Q3, third.version(), "We need it."))
                .isEqualTo(Decision.refused(Problem.of("", "withdrawal.notNow")));
        assertThat(second.status()).isEqualTo(SubmissionStatus.WITHDRAWN);
    }

    @Test
    @DisplayName("show the history of each submission, oldest first")
    void history() {
        aFiling().withdrawn().into(portal);
        aFiling().at("2026-10-07T16:00:00Z").fromRevision(2).into(portal);
        assertThat(withdrawn().events())
                .extracting(SubmissionEvent::action)
                .containsExactly(
                        SubmissionAction.OPEN,
                        SubmissionAction.ASK_WITHDRAWAL,
                        SubmissionAction.WITHDRAW);
    }

    @Test
    @DisplayName("tell whether the current submission carries the withdrawn answers on")
    void carriedOn() {
        aFiling().complete().withdrawn().into(portal);
        assertThat(withdrawn().isCarriedOn()).as("nothing was opened").isFalse();
        Decision opened =
                portal.bean(FilingService.class).open(PREPARER, YUBA, Q3, OptionalInt.of(1));
        assertThat(opened).isInstanceOf(Decision.Accepted.class);
        assertThat(withdrawn().isCarriedOn()).isTrue();
    }

    @Test
    @DisplayName("tell that a submission which began empty carries nothing on")
    void notCarriedOn() {
        aFiling().complete().withdrawn().into(portal);
        aFiling().at("2026-10-07T16:00:00Z").fromRevision(2).into(portal);
        assertThat(withdrawn().isCarriedOn()).isFalse();
    }
}
