package org.csecprogress.filing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.inmemory.Refusals.keys;

import java.time.Instant;
import java.util.List;
import org.csecprogress.builders.CompleteAnswers;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.IllegalTransitionException;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies how a filing comes back to its county before its review. */
@DisplayName("Recalling a filing")
class RecallServiceTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Actor WELFARE = Staff.certifier(YUBA, Agency.CWS);
    private static final Actor PROBATION = Staff.certifier(YUBA, Agency.PROB);

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final Revisions revisions = portal.bean(Revisions.class);

    private Decision recall(Actor actor, long version, String reason) {
        return portal.bean(CertificationService.class).recall(actor, YUBA, Q3, version, reason);
    }

    private void isAccepted(Decision decision, Submission filing) {
        portal.memory().flush();
        assertThat(decision).isEqualTo(new Decision.Accepted(filing.version()));
    }

    @Test
    @DisplayName(
            "is possible before the review begins, with a reason, and continues in a new revision")
    void recalled() {
        Submission filing = aFiling().complete().submitted().into(portal);
        Decision decision = recall(WELFARE, filing.version(), " A figure is wrong. ");
        isAccepted(decision, filing);
        assertThat(filing.status()).isEqualTo(SubmissionStatus.DRAFT);
        assertThat(filing.revision()).isEqualTo(2);
        assertThat(revisions.of(filing, 1).sealedAt()).isNotNull();
        assertThat(revisions.certifications(revisions.of(filing, 1))).hasSize(2);
        Revision working = revisions.current(filing);
        assertThat(working.sealedAt()).isNull();
        assertThat(portal.bean(AnswerStore.class).load(working)).isEqualTo(CompleteAnswers.of(Q3));
        assertThat(revisions.certifications(working)).isEmpty();
        assertThat(portal.events().of(SubmissionEvent.class))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.action()).isEqualTo(SubmissionAction.RECALL);
                            assertThat(event.reason()).isEqualTo("A figure is wrong.");
                            assertThat(event.actorId()).isEqualTo(WELFARE.accountId());
                            assertThat(event.at()).isEqualTo(NOW);
                        });
    }

    @Test
    @DisplayName("is refused without a reason that fits, and from an old page")
    void refused() {
        Submission filing = aFiling().complete().submitted().into(portal);
        assertThat(keys(recall(WELFARE, filing.version(), " "))).containsExactly("reason.missing");
        assertThat(recall(WELFARE, filing.version() - 1, "Wrong."))
                .isInstanceOf(Decision.Stale.class);
        assertThat(recall(WELFARE, filing.version() + 1, " "))
                .isEqualTo(new Decision.Stale(filing.version()));
        assertThat(keys(recall(WELFARE, filing.version(), "y".repeat(2001))))
                .containsExactly("reason.long");
        assertThat(filing.status()).isEqualTo(SubmissionStatus.SUBMITTED);
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("is impossible once the review has begun")
    void tooLate() {
        Submission filing = aFiling().complete().inReview().into(portal);
        assertThatExceptionOfType(IllegalTransitionException.class)
                .isThrownBy(() -> recall(PROBATION, filing.version(), "Wrong."));
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("is only for the county's own officials")
    void others() {
        Submission filing = aFiling().complete().submitted().into(portal);
        for (Actor other :
                List.of(
                        Staff.preparer(YUBA),
                        Staff.certifier(Staff.county("Yolo"), Agency.CWS),
                        Staff.REVIEWER)) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> recall(other, filing.version(), "Wrong."));
        }
        assertThat(filing.status()).isEqualTo(SubmissionStatus.SUBMITTED);
        assertThat(portal.events().all()).isEmpty();
    }
}
