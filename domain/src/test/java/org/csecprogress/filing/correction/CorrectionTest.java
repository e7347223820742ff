package org.csecprogress.filing.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.csecprogress.filing.SubmissionStatus.APPROVED;
import static org.csecprogress.filing.SubmissionStatus.DRAFT;
import static org.csecprogress.filing.SubmissionStatus.PUBLISHED;
import static org.csecprogress.filing.SubmissionStatus.SUBMITTED;
import static org.csecprogress.filing.SubmissionStatus.SUPERSEDED;
import static org.csecprogress.filing.SubmissionStatus.WITHDRAWN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.csecprogress.filing.IllegalTransitionException;
import org.csecprogress.filing.NextDate;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The correction of a published filing")
class CorrectionTest {
    private static final CountyCode YUBA = new CountyCode("58");
    private static final Instant NOON = Instant.parse("2026-10-20T19:00:00Z");
    private static final Actor CERTIFIER =
            new Actor(
                    1,
                    "certifier",
                    Set.of(new Actor.Grant(Role.COUNTY_CERTIFIER, YUBA, Agency.CWS)));
    private static final Actor STATE =
            new Actor(
                    2,
                    "state",
                    Set.of(
                            new Actor.Grant(Role.STATE_REVIEWER, null, null),
                            new Actor.Grant(Role.STATE_PUBLISHER, null, null)));

    private final Submission submission =
            new Submission(YUBA, ReportingPeriod.of("2026Q2"), 3, 1, NOON);

    private void publish() {
        apply(SubmissionAction.SUBMIT, CERTIFIER, null);
        apply(SubmissionAction.START_REVIEW, STATE, null);
        apply(SubmissionAction.APPROVE, STATE, null);
        apply(SubmissionAction.PUBLISH, STATE, null);
    }

    private SubmissionEvent apply(SubmissionAction action, Actor actor, String reason) {
        return submission.apply(action, actor, reason, Set.of(), NOON);
    }

    @Test
    @DisplayName("is a draft copy under the same catalogue with the next number")
    void copy() {
        publish();
        apply(SubmissionAction.ASK_CORRECTION, CERTIFIER, "a row was typed twice");
        apply(SubmissionAction.OPEN_CORRECTION, STATE, null);
        Submission copy = submission.corrected(2, NOON);
        assertThat(copy.status()).isEqualTo(DRAFT);
        assertThat(copy.catalogVersion()).isEqualTo(3);
        assertThat(copy.reference()).hasToString("CP-2026Q2-58-2");
        assertThat(submission.status()).as("stays public").isEqualTo(PUBLISHED);
        SubmissionEvent opened = copy.opened(SubmissionAction.OPEN_CORRECTION, STATE, NOON);
        assertThat(opened.from()).isNull();
        assertThat(opened.to()).isEqualTo(DRAFT);
        assertThatThrownBy(() -> copy.opened(SubmissionAction.OPEN_CORRECTION, CERTIFIER, NOON))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    @DisplayName("is requested once and answered once, and can be requested again")
    void once() {
        publish();
        assertThatThrownBy(() -> apply(SubmissionAction.OPEN_CORRECTION, STATE, null))
                .isInstanceOf(IllegalTransitionException.class);
        apply(SubmissionAction.ASK_CORRECTION, CERTIFIER, "why");
        assertThatThrownBy(() -> apply(SubmissionAction.ASK_CORRECTION, CERTIFIER, "again"))
                .isInstanceOf(IllegalTransitionException.class);
        apply(SubmissionAction.REFUSE_CORRECTION, STATE, "the figure is right");
        assertThat(submission.isCorrectionAsked()).isFalse();
        apply(SubmissionAction.ASK_CORRECTION, CERTIFIER, "why");
        assertThat(submission.isCorrectionAsked()).isTrue();
    }

    @Test
    @DisplayName("is possible only for a published filing")
    void published() {
        assertThatThrownBy(() -> submission.corrected(2, NOON))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    @DisplayName("is shown beside the status of the filing")
    void stands() {
        assertThat(Correction.of(List.of(APPROVED), false)).isEmpty();
        assertThat(Correction.of(List.of(PUBLISHED), false)).isEmpty();
        assertThat(Correction.of(List.of(PUBLISHED), true)).contains(Correction.ASKED);
        assertThat(Correction.of(List.of(PUBLISHED, DRAFT), false))
                .contains(Correction.IN_PROGRESS);
        assertThat(Correction.of(List.of(SUPERSEDED, PUBLISHED, WITHDRAWN, SUBMITTED), false))
                .contains(Correction.SUBMITTED);
        assertThat(Correction.of(List.of(SUPERSEDED, PUBLISHED, WITHDRAWN), false)).isEmpty();
    }

    @Test
    @DisplayName("is decided within 15 days of its submission, for any calendar")
    void decided() {
        assertThat(NextDate.correction(LocalDate.of(2027, 2, 20)))
                .isEqualTo(LocalDate.of(2027, 3, 7));
    }
}
