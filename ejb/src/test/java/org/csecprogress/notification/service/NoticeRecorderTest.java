package org.csecprogress.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.notification.service.NoticeDesk.YUBA;
import static org.csecprogress.notification.service.NoticeDesk.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.identity.Account;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.notification.Notice;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.notification.OutboxMail;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The specification of who is told of the moves of a filing. */
@DisplayName("When a filing moves")
class NoticeRecorderTest {
    private static final Actor PROBATION = Staff.certifier(YUBA, Agency.PROB);
    private static final List<Long> COUNTY = NoticeDesk.of(YUBA);
    private static final List<Long> REVIEWERS = accounts(Staff.REVIEWER, Staff.OTHER_REVIEWER);

    private final NoticeDesk desk = new NoticeDesk("2026-10-20T16:00:00Z");

    NoticeRecorderTest() {
        desk.portal.observed(NoticeRecorder.class);
    }

    private static FilingBuilder filing() {
        return aFiling().of(YUBA);
    }

    @Test
    @DisplayName("to CDSS, its county and the reviewers are told, in the portal and by mail")
    void submitted() {
        Instant before = Instant.now();
        Submission filing = desk.last(filing().submitted());
        assertThat(desk.told(NoticeKind.RECEIVED)).isEqualTo(COUNTY);
        assertThat(desk.told(NoticeKind.INCOMING)).isEqualTo(REVIEWERS);
        assertThat(desk.mailed(NoticeKind.RECEIVED)).isEqualTo(COUNTY);
        assertThat(desk.mailed(NoticeKind.INCOMING)).isEqualTo(REVIEWERS);
        Notice notice = desk.notice(NoticeKind.RECEIVED);
        assertThat(notice.county()).isEqualTo(YUBA);
        assertThat(notice.period()).isEqualTo(ReportingPeriod.of("2026Q3"));
        assertThat(notice.revision()).isEqualTo(filing.revision());
        assertThat(notice.at()).isEqualTo(filing.submittedAt());
        assertThat(desk.portal.memory().all(OutboxMail.class))
                .allSatisfy(
                        mail -> {
                            assertThat(mail.queuedAt()).isBetween(before, Instant.now());
                            assertThat(Memory.<String>value(mail, "messageId"))
                                    .endsWith("@progress.cdss.example>");
                        });
        assertThat(desk.all()).isEqualTo(5);
    }

    @Test
    @DisplayName("nobody gets a mail while no mail server is set up")
    void withoutMail() {
        NoticeDesk quiet = new NoticeDesk("2026-10-20T16:00:00Z");
        quiet.portal.with(MailSettings.class, new MailSettings()).observed(NoticeRecorder.class);
        quiet.last(filing().submitted());
        assertThat(quiet.told(NoticeKind.RECEIVED)).isEqualTo(COUNTY);
        assertThat(quiet.mailed(NoticeKind.RECEIVED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RETURN, RETURNED",
        "APPROVE, APPROVED",
    })
    @DisplayName("back or ahead by a decision of CDSS, its county is told")
    void decided(SubmissionAction action, NoticeKind kind) {
        desk.last(filing().inReview().step(action, Staff.REVIEWER, "See ID-03."));
        assertThat(desk.told(kind)).isEqualTo(COUNTY);
        assertThat(desk.all()).isEqualTo(3);
    }

    @Test
    @DisplayName("back to review after its approval, its county is told")
    void reopened() {
        desk.last(
                filing().approved()
                        .step(SubmissionAction.REOPEN, Staff.REVIEWER, "ID-03 is in doubt."));
        assertThat(desk.told(NoticeKind.REOPENED)).isEqualTo(COUNTY);
        assertThat(desk.all()).isEqualTo(3);
    }

    @Test
    @DisplayName("into a withdrawal, its county is told, and the reviewers who took part")
    void withdrawn() {
        desk.last(filing().withdrawalAsked());
        assertThat(desk.told(NoticeKind.WITHDRAWAL_ASKED)).isEqualTo(COUNTY);
        desk.last(
                aFiling()
                        .of(YUBA)
                        .in("2026Q2")
                        .returned()
                        .withdrawalAsked()
                        .step(SubmissionAction.WITHDRAW, PROBATION, null));
        assertThat(desk.told(NoticeKind.WITHDRAWN)).isEqualTo(COUNTY);
        assertThat(desk.told(NoticeKind.WITHDRAWN_BY_COUNTY)).isEqualTo(accounts(Staff.REVIEWER));
    }

    @Test
    @DisplayName("by a step that nobody waits for, nobody is told")
    void quiet() {
        desk.last(filing().certified(Agency.CWS));
        desk.last(aFiling().of("Yolo").inReview());
        assertThat(desk.all()).isZero();
    }

    @Test
    @DisplayName("as the working copy of a correction, only the published one's event tells")
    void correction() {
        Submission filing = filing().into(desk.portal);
        desk.portal
                .events()
                .fire(
                        filing.opened(
                                SubmissionAction.OPEN_CORRECTION,
                                Staff.REVIEWER,
                                desk.portal.now()));
        assertThat(desk.all()).isZero();
    }

    @Test
    @DisplayName("to CDSS, only the reviewer of its county is told")
    void assigned() {
        desk.assign(YUBA, Staff.OTHER_REVIEWER);
        desk.last(filing().submitted());
        assertThat(desk.told(NoticeKind.INCOMING)).isEqualTo(accounts(Staff.OTHER_REVIEWER));
        desk.last(aFiling().of("Yolo").submitted());
        assertThat(desk.told(NoticeKind.INCOMING))
                .isEqualTo(accounts(Staff.REVIEWER, Staff.OTHER_REVIEWER, Staff.OTHER_REVIEWER));
    }

    @Test
    @DisplayName("to CDSS, the deputy is told while the reviewer of its county is away")
    void deputy() {
        desk.assignAway(YUBA, Staff.OTHER_REVIEWER, Optional.of(Staff.REVIEWER));
        desk.last(filing().submitted());
        assertThat(desk.told(NoticeKind.INCOMING)).isEqualTo(accounts(Staff.REVIEWER));
    }

    @Test
    @DisplayName("to CDSS, all reviewers are told while that of its county is away without deputy")
    void withoutDeputy() {
        desk.assignAway(YUBA, Staff.OTHER_REVIEWER, Optional.empty());
        desk.last(filing().returned().submitted());
        assertThat(desk.told(NoticeKind.INCOMING)).isEqualTo(REVIEWERS);
    }

    @Test
    @DisplayName("to CDSS, all reviewers are told if that of its county entered it")
    void entered() {
        desk.assign(YUBA, Staff.OTHER_REVIEWER);
        desk.last(
                filing().step(SubmissionAction.START_ENTRY, Staff.OTHER_REVIEWER, "Paper.")
                        .submitted());
        assertThat(desk.told(NoticeKind.INCOMING)).isEqualTo(REVIEWERS);
    }

    @Test
    @DisplayName("to CDSS again, the one who reviewed it last is told")
    void again() {
        desk.last(twiceReviewed());
        assertThat(desk.told(NoticeKind.INCOMING)).isEqualTo(accounts(Staff.OTHER_REVIEWER));
        assertThat(desk.told(NoticeKind.RECEIVED)).isEqualTo(COUNTY);
    }

    /** Reviewed by the one, then by the other, and submitted once more. */
    private static FilingBuilder twiceReviewed() {
        return filing().returned()
                .submitted()
                .step(SubmissionAction.START_REVIEW, Staff.OTHER_REVIEWER, null)
                .returned()
                .submitted();
    }

    @Test
    @DisplayName("to CDSS again, the one before is told if the last one is away or no reviewer")
    void before() {
        desk.away(Staff.OTHER_REVIEWER);
        desk.last(twiceReviewed());
        assertThat(desk.told(NoticeKind.INCOMING)).isEqualTo(accounts(Staff.REVIEWER));
    }

    @Test
    @DisplayName("to CDSS again, somebody who is no reviewer any more is not told")
    void noReviewer() {
        desk.portal
                .memory()
                .find(Account.class, Staff.OTHER_REVIEWER.accountId())
                .orElseThrow()
                .disable(Instant.EPOCH);
        desk.last(twiceReviewed());
        assertThat(desk.told(NoticeKind.INCOMING)).isEqualTo(accounts(Staff.REVIEWER));
    }

    @Test
    @DisplayName("to CDSS again, the reviewer of its county is told, whoever reviewed it last")
    void againAssigned() {
        desk.assign(YUBA, Staff.REVIEWER);
        desk.last(twiceReviewed());
        assertThat(desk.told(NoticeKind.INCOMING)).isEqualTo(accounts(Staff.REVIEWER));
    }

    @Test
    @DisplayName("to a wish to correct it, all reviewers are told, also if one reviewed it last")
    void correctionAsked() {
        desk.last(filing().returned().correctionAsked());
        assertThat(desk.told(NoticeKind.CORRECTION_ASKED)).isEqualTo(REVIEWERS);
    }
}
