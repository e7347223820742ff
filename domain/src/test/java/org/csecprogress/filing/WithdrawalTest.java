package org.csecprogress.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.csecprogress.filing.SubmissionAction.ASK_WITHDRAWAL;
import static org.csecprogress.filing.SubmissionAction.RECALL;
import static org.csecprogress.filing.SubmissionAction.REFUSE_WITHDRAWAL;
import static org.csecprogress.filing.SubmissionAction.RETURN;
import static org.csecprogress.filing.SubmissionAction.START_REVIEW;
import static org.csecprogress.filing.SubmissionAction.SUBMIT;
import static org.csecprogress.filing.SubmissionAction.UNDO_WITHDRAWAL;
import static org.csecprogress.filing.SubmissionAction.WITHDRAW;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The withdrawal of a submission")
class WithdrawalTest {
    private static final CountyCode YUBA = new CountyCode("58");

    /** Late evening of November 2 in California, which is November 3 in UTC. */
    private static final Instant EVENING = Instant.parse("2026-11-03T06:30:00Z");

    private static final Actor WELFARE = official(1, Agency.CWS);
    private static final Actor PROBATION = official(2, Agency.PROB);
    private static final Actor STATE =
            new Actor(9, "state", Set.of(new Actor.Grant(Role.STATE_REVIEWER, null, null)));

    private final Submission submission =
            new Submission(YUBA, ReportingPeriod.of("2026Q3"), 3, 4, EVENING);

    private static Actor official(long id, Agency agency) {
        return new Actor(
                id, "official " + id, Set.of(new Actor.Grant(Role.COUNTY_CERTIFIER, YUBA, agency)));
    }

    private SubmissionEvent apply(SubmissionAction action, Actor actor) {
        return apply(action, actor, EVENING);
    }

    private SubmissionEvent apply(SubmissionAction action, Actor actor, Instant at) {
        return submission.apply(action, actor, "Because.", Set.of(), at);
    }

    private void refused(SubmissionAction action, Actor actor, Instant at) {
        assertThat(submission.mayMove(action, actor, at)).as("%s", action).isFalse();
        assertThatThrownBy(() -> apply(action, actor, at))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    @DisplayName("needs two people of the two agencies")
    void bothAgencies() {
        refused(WITHDRAW, PROBATION, EVENING);
        SubmissionEvent asked = apply(ASK_WITHDRAWAL, WELFARE);
        assertThat(asked.agency()).isEqualTo(Agency.CWS);
        assertThat(submission.withdrawal().askedBy()).contains(Agency.CWS);
        assertThat(submission.status()).isEqualTo(SubmissionStatus.DRAFT);
        refused(WITHDRAW, WELFARE, EVENING);
        refused(WITHDRAW, official(7, Agency.CWS), EVENING);
        refused(WITHDRAW, official(1, Agency.PROB), EVENING);
        refused(ASK_WITHDRAWAL, PROBATION, EVENING);
        apply(WITHDRAW, PROBATION);
        assertThat(submission.status()).isEqualTo(SubmissionStatus.WITHDRAWN);
        assertThat(submission.withdrawal().askedBy()).isEmpty();
    }

    @Test
    @DisplayName("can be refused by the other agency and requested again, and lapses on submission")
    void refusedOrSent() {
        apply(ASK_WITHDRAWAL, WELFARE);
        refused(REFUSE_WITHDRAWAL, WELFARE, EVENING);
        apply(REFUSE_WITHDRAWAL, PROBATION);
        assertThat(submission.withdrawal().askedBy()).isEmpty();
        apply(ASK_WITHDRAWAL, PROBATION);
        apply(SUBMIT, WELFARE);
        assertThat(submission.withdrawal().askedBy()).isEmpty();
        apply(RECALL, WELFARE);
        refused(WITHDRAW, WELFARE, EVENING);
    }

    @Test
    @DisplayName("can be undone by either official, which restores status and number")
    void undone() {
        apply(SUBMIT, WELFARE);
        apply(START_REVIEW, STATE);
        apply(RETURN, STATE);
        assertThat(submission.revision()).isEqualTo(5);
        apply(ASK_WITHDRAWAL, WELFARE);
        apply(WITHDRAW, PROBATION);
        assertThat(submission.withdrawal().from()).contains(SubmissionStatus.RETURNED);
        refused(UNDO_WITHDRAWAL, STATE, EVENING);
        SubmissionEvent undone = apply(UNDO_WITHDRAWAL, WELFARE);
        assertThat(undone.from()).isEqualTo(SubmissionStatus.WITHDRAWN);
        assertThat(undone.to()).isEqualTo(SubmissionStatus.RETURNED);
        assertThat(submission.revision()).isEqualTo(5);
        assertThat(submission.withdrawal().from()).isEmpty();
        assertThat(submission.withdrawal().undoUntil()).isEmpty();
    }

    @Test
    @DisplayName("can be undone until the end of the fourteenth day in California")
    void fourteenDays() {
        apply(ASK_WITHDRAWAL, WELFARE);
        apply(WITHDRAW, PROBATION);
        assertThat(submission.withdrawal().undoUntil()).contains(LocalDate.of(2026, 11, 16));
        refused(UNDO_WITHDRAWAL, WELFARE, Instant.parse("2026-11-17T08:00:00Z"));
        apply(UNDO_WITHDRAWAL, WELFARE, Instant.parse("2026-11-17T07:59:59Z"));
        assertThat(submission.status()).isEqualTo(SubmissionStatus.DRAFT);
    }

    @Test
    @DisplayName("lets a new submission begin under the same catalogue; nothing else does")
    void startedAnew() {
        assertThatThrownBy(() -> submission.startedAnew(5, EVENING))
                .isInstanceOf(IllegalTransitionException.class);
        apply(ASK_WITHDRAWAL, WELFARE);
        apply(WITHDRAW, PROBATION);
        Submission anew = submission.startedAnew(5, EVENING);
        assertThat(anew.catalogVersion()).isEqualTo(3);
        assertThat(anew.reference()).hasToString("CP-2026Q3-58-5");
        assertThat(anew.status()).isEqualTo(SubmissionStatus.DRAFT);
    }
}
