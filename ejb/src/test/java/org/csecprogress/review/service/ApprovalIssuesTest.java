package org.csecprogress.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.comment.FigureComment;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.filing.service.FrozenSubmissions;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.review.service.BulkApprovalService.Candidate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Approval together")
class ApprovalIssuesTest {
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final Instant NOW = Instant.parse("2026-11-05T16:00:00Z");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Actor REVIEWER = Staff.REVIEWER;

    private final InMemoryPortal portal =
            new InMemoryPortal(NOW).with(FrozenSubmissions.class, each -> false);
    private final BulkApprovalService approvals = portal.bean(BulkApprovalService.class);
    private final AnswerStore answers = portal.bean(AnswerStore.class);
    private final Revisions revisions = portal.bean(Revisions.class);

    private static FilingBuilder complete(String county) {
        return aFiling().of(county).complete();
    }

    private Candidate candidate(Submission filing) {
        return approvals.candidates(REVIEWER, Q3, Map.of(YUBA, filing.version())).get(0);
    }

    private void figure(Submission filing, String cell, Answer answer) {
        answers.saveFigures(
                revisions.current(filing), Map.of(CellKey.parse(cell), Optional.of(answer)));
    }

    private Decision approve(Submission filing) {
        return approvals.approve(REVIEWER, Q3, Map.of(YUBA, filing.version())).get(YUBA);
    }

    private static Decision refused(Obstacle... obstacles) {
        return new Decision.Refused(
                List.of(),
                Stream.of(obstacles)
                        .map(each -> Problem.of("", "approvals.obstacle." + each))
                        .toList());
    }

    @Test
    @DisplayName("leaves out a filing with open issues, and says which")
    void issues() {
        Submission filing = aFiling().inReview().into(portal);
        portal.memory().add(new FigureComment(filing, "ID-03", "Right?", REVIEWER, NOW));
        assertThat(candidate(filing).obstacles())
                .containsExactlyInAnyOrder(Obstacle.FIX, Obstacle.UNSENT);
        assertThat(approve(filing)).isEqualTo(refused(Obstacle.FIX, Obstacle.UNSENT));
        assertThat(filing.status()).isEqualTo(SubmissionStatus.IN_REVIEW);
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("compares each filing with all counties that sent theirs")
    void outlying() {
        for (String county : List.of("Los Angeles", "San Diego", "Orange", "Kern", "Fresno")) {
            complete(county).submitted().into(portal);
        }
        Submission filing = complete("Yuba").inReview().into(portal);
        figure(filing, "VC-08", Answer.of(400));
        assertThat(candidate(filing).obstacles()).contains(Obstacle.OUTLYING);
        Decision.Refused refusal = (Decision.Refused) approve(filing);
        assertThat(refusal.problems()).contains(Problem.of("", "approvals.obstacle.OUTLYING"));
    }

    @Test
    @DisplayName("leaves out a figure that was not explained, and counts those that were")
    void explained() {
        Submission filing = complete("Yuba").inReview().into(portal);
        figure(filing, "CT-03", Answer.absent(AbsentReason.NA_PENDING));
        assertThat(candidate(filing).obstacles()).containsExactly(Obstacle.UNEXPLAINED);
        assertThat(approve(filing)).isEqualTo(refused(Obstacle.UNEXPLAINED));
        answers.saveExplanations(revisions.current(filing), Map.of("Q-12|CT-03", "In two weeks."));
        assertThat(candidate(filing).isReady()).isTrue();
        assertThat(candidate(filing).explained()).isEqualTo(1);
        assertThat(approve(filing)).isInstanceOf(Decision.Accepted.class);
    }
}
