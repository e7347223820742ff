package org.csecprogress.review.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.filing.SubmissionAction.APPROVE;
import static org.csecprogress.filing.SubmissionAction.ASK_CORRECTION;
import static org.csecprogress.filing.SubmissionAction.PUBLISH;
import static org.csecprogress.filing.SubmissionAction.RECALL;
import static org.csecprogress.filing.SubmissionAction.REFUSE_CORRECTION;
import static org.csecprogress.filing.SubmissionAction.RETURN;
import static org.csecprogress.filing.SubmissionAction.START_REVIEW;
import static org.csecprogress.filing.SubmissionAction.SUBMIT;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.review.service.ReviewedFiling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A reviewer's page")
class TurnTest {
    private static final CountyCode YUBA = new CountyCode("58");

    /** Someone who may do everything. */
    private static final Actor ACTOR =
            new Actor(
                    1,
                    "A",
                    Arrays.stream(Role.values())
                            .map(TurnTest::grant)
                            .collect(Collectors.toUnmodifiableSet()));

    private static Actor.Grant grant(Role role) {
        return new Actor.Grant(
                role,
                role.isCounty() ? YUBA : null,
                role == Role.COUNTY_CERTIFIER ? Agency.CWS : null);
    }

    private static ReviewedFiling filing(
            int shown, boolean isOwnWork, SubmissionAction... actions) {
        ReportingPeriod period = ReportingPeriod.of("2026Q3");
        Submission submission = new Submission(YUBA, period, 1, 2, Instant.EPOCH);
        for (SubmissionAction action : actions) {
            submission.apply(action, ACTOR, "So.", Set.of(), Instant.EPOCH);
        }
        Filing filing =
                new Filing(
                        null,
                        null,
                        null,
                        submission,
                        null,
                        Map.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        return new ReviewedFiling(filing, shown, 2, List.of(), Optional.empty(), isOwnWork);
    }

    private static Turn turn(SubmissionAction... actions) {
        return Turn.of(filing(2, false, actions));
    }

    @Test
    @DisplayName("offers the next step, and none where the county or nobody has it")
    void steps() {
        assertThat(turn(SUBMIT)).isEqualTo(Turn.START);
        assertThat(turn(SUBMIT, START_REVIEW)).isEqualTo(Turn.DECIDE);
        assertThat(turn(SUBMIT, START_REVIEW, APPROVE)).isEqualTo(Turn.REOPEN);
        assertThat(turn(SUBMIT, START_REVIEW, RETURN)).isEqualTo(Turn.NOTHING);
        assertThat(turn(SUBMIT, RECALL)).isEqualTo(Turn.NONE);
    }

    @Test
    @DisplayName("asks about a correction of what is published, until it is answered")
    void correction() {
        assertThat(turn(SUBMIT, START_REVIEW, APPROVE, PUBLISH)).isEqualTo(Turn.NOTHING);
        assertThat(turn(SUBMIT, START_REVIEW, APPROVE, PUBLISH, ASK_CORRECTION))
                .isEqualTo(Turn.CORRECTION);
        assertThat(turn(SUBMIT, START_REVIEW, APPROVE, PUBLISH, ASK_CORRECTION, REFUSE_CORRECTION))
                .isEqualTo(Turn.NOTHING);
    }

    @Test
    @DisplayName("leaves own work to someone else, and offers nothing on an older revision")
    void others() {
        assertThat(Turn.of(filing(2, true, SUBMIT))).isEqualTo(Turn.SOMEONE_ELSE);
        assertThat(Turn.of(filing(2, true, SUBMIT, START_REVIEW))).isEqualTo(Turn.SOMEONE_ELSE);
        assertThat(Turn.of(filing(2, true, SUBMIT, START_REVIEW, APPROVE)))
                .isEqualTo(Turn.SOMEONE_ELSE);
        assertThat(Turn.of(filing(1, false, SUBMIT, START_REVIEW))).isEqualTo(Turn.OLDER);
    }
}
