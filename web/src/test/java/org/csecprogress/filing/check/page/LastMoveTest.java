package org.csecprogress.filing.check.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

@DisplayName("The last step of a revision")
class LastMoveTest {
    private static final CountyCode YUBA = new CountyCode("58");
    private static final Actor CERTIFIER =
            new Actor(
                    1,
                    "C. Ortiz",
                    Set.of(new Actor.Grant(Role.COUNTY_CERTIFIER, YUBA, Agency.CWS)));
    private static final Actor REVIEWER =
            new Actor(2, "R. Dunn", Set.of(new Actor.Grant(Role.STATE_REVIEWER, null, null)));

    private final Submission filing =
            new Submission(YUBA, ReportingPeriod.of("2026Q3"), 1, 1, Instant.EPOCH);
    private final List<SubmissionEvent> events = new ArrayList<>();

    private LastMoveTest go(SubmissionAction action) {
        Actor actor = action.role().isCounty() ? CERTIFIER : REVIEWER;
        events.add(filing.apply(action, actor, "A reason.", Set.of(), Instant.EPOCH));
        return this;
    }

    private Optional<SubmissionAction> last(int revision) {
        return LastMove.of(events, revision).map(SubmissionEvent::action);
    }

    @Test
    @DisplayName("is its own, not that of the revision after it")
    void own() {
        go(SubmissionAction.SUBMIT).go(SubmissionAction.START_REVIEW).go(SubmissionAction.RETURN);
        assertThat(last(1)).contains(SubmissionAction.RETURN);
        assertThat(last(2)).as("not submitted yet").isEmpty();
        go(SubmissionAction.SUBMIT).go(SubmissionAction.START_REVIEW).go(SubmissionAction.APPROVE);
        assertThat(last(1)).contains(SubmissionAction.RETURN);
        assertThat(last(2)).contains(SubmissionAction.APPROVE);
    }

    @Test
    @DisplayName("stays when the county certifies or withdraws the next revision")
    void later() {
        go(SubmissionAction.SUBMIT).go(SubmissionAction.RECALL).go(SubmissionAction.CERTIFY);
        assertThat(last(1)).contains(SubmissionAction.RECALL);
        assertThat(last(2)).isEmpty();
    }
}
