package org.csecprogress.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A filing and what belongs to it")
class FilingPartsTest {
    private static final CountyCode YUBA = new CountyCode("58");
    private static final ReportingPeriod QUARTER = ReportingPeriod.of("2026Q3");
    private static final Instant NOON = Instant.parse("2026-10-20T19:00:00Z");
    private static final Actor PREPARER =
            new Actor(1, "A. Perez", Set.of(new Actor.Grant(Role.COUNTY_PREPARER, YUBA, null)));

    private final Submission submission = new Submission(YUBA, QUARTER, 2, 3, NOON);

    @Test
    @DisplayName("is opened by its county, in an event of its own")
    void opened() {
        SubmissionEvent event = submission.opened(SubmissionAction.OPEN, PREPARER, NOON);

        assertThat(event.submission()).isSameAs(submission);
        assertThat(event.county()).isEqualTo(YUBA);
        assertThat(event.period()).isEqualTo(QUARTER);
        assertThat(event.reason()).isNull();
        assertThat(event.subject()).isEqualTo("revision 3");
        assertThat(event.detail()).isEqualTo("DRAFT");
        assertThat(submission.openedAt()).isEqualTo(NOON);
        assertThat(submission.submittedAt()).isNull();
        assertThat(submission.isCorrectionAsked()).isFalse();
        assertThat(submission.startedFrom()).isEmpty();
    }

    @Test
    @DisplayName("is opened by nobody else")
    void openedByOthers() {
        Actor other =
                new Actor(
                        2,
                        "B. Old",
                        Set.of(new Actor.Grant(Role.COUNTY_PREPARER, new CountyCode("01"), null)));

        assertThatThrownBy(() -> submission.opened(SubmissionAction.OPEN, other, NOON))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    @DisplayName("cannot be corrected before it is published")
    void notCorrected() {
        assertThatThrownBy(() -> submission.corrected(4, NOON))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    @DisplayName("has a revision that is sealed once")
    void sealed() {
        Revision revision = new Revision(submission, 3);
        assertThat(revision.submission()).isSameAs(submission);
        assertThat(revision.number()).isEqualTo(3);

        revision.seal("digest", NOON);

        assertThat(revision.digest()).isEqualTo("digest");
        assertThat(revision.sealedAt()).isEqualTo(NOON);
        assertThatThrownBy(() -> revision.seal("other", NOON))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("is certified by name and title of the day")
    void certified() {
        Revision revision = new Revision(submission, 3);
        Certification signed =
                new Certification(revision, Agency.PROB, 7, "M. Alvarez", "Chief", NOON);

        assertThat(signed.revision()).isSameAs(revision);
        assertThat(signed.agency()).isEqualTo(Agency.PROB);
        assertThat(signed.accountId()).isEqualTo(7);
        assertThat(signed.name()).isEqualTo("M. Alvarez");
        assertThat(signed.title()).isEqualTo("Chief");
        assertThat(signed.at()).isEqualTo(NOON);
    }

    @Test
    @DisplayName("says what was saved in it, to its own chain")
    void saved() {
        AnswersSaved saved = AnswersSaved.in(submission, PREPARER, "3 figures", NOON);

        assertThat(saved)
                .isEqualTo(new AnswersSaved(YUBA, QUARTER, 3, 1, "A. Perez", "3 figures", NOON));
        assertThat(saved.chain())
                .isEqualTo(submission.opened(SubmissionAction.OPEN, PREPARER, NOON).chain());
        assertThat(saved.auditAction()).isEqualTo("SAVE");
        assertThat(saved.subject()).isEqualTo("revision 3");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("is on its way until it is published, superseded or withdrawn")
    void open(SubmissionStatus status) {
        assertThat(status.isOpen())
                .isEqualTo(
                        !Set.of(
                                        SubmissionStatus.PUBLISHED,
                                        SubmissionStatus.SUPERSEDED,
                                        SubmissionStatus.WITHDRAWN)
                                .contains(status));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("has one revision less sealed while it is edited")
    void queued(SubmissionStatus status) {
        QueuedFiling filing = new QueuedFiling(1, YUBA, status, 3, NOON, 1, false);

        assertThat(filing.sealed()).isEqualTo(status.isEditable() ? 2 : 3);
    }

    @Test
    @DisplayName("says where its events contradict it")
    void difference() {
        assertThat(
                        new StatusDifference(
                                QUARTER, YUBA, SubmissionStatus.DRAFT, SubmissionStatus.SUBMITTED))
                .hasToString(QUARTER + "-" + YUBA + " is DRAFT, by its events SUBMITTED");
    }
}
