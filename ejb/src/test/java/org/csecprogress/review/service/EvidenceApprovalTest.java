package org.csecprogress.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.Optional;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.EntryKind;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.access.EntryPermission;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.participant.Participants;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Problem;
import org.csecprogress.progress.Approval;
import org.csecprogress.progress.Evidence;
import org.csecprogress.progress.EvidenceApproval;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The evidence of a milestone")
class EvidenceApprovalTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode NAPA = Staff.county("Napa");
    private static final String LINK = "https://yuba.example/protocol";
    private static final Evidence SEEN = new Evidence(LINK);
    private static final Optional<Problem> CHANGED =
            Optional.of(Problem.of("", "evidence.changed"));
    private static final Optional<Problem> OWN = Optional.of(Problem.of("", "evidence.ownWork"));

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final ProgressService progress = portal.bean(ProgressService.class);

    private static Answers answers(String evidence) {
        return Answers.builder()
                .milestone(new MilestoneAnswer("PM-10", Agency.CWS, "ADOPTED", null, evidence, ""))
                .milestone(new MilestoneAnswer("PM-13", null, "ADOPTED", null, evidence, ""))
                .build();
    }

    private Optional<Problem> approve(Actor reviewer, Agency agency, Evidence seen) {
        return progress.approve(reviewer, YUBA, "PM-10", agency, seen);
    }

    private Optional<Problem> approve() {
        return approve(Staff.REVIEWER, Agency.CWS, SEEN);
    }

    private void none() {
        assertThat(portal.memory().all(EvidenceApproval.class)).isEmpty();
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("is approved as it was sent, of an agency or of the county")
    void approves() {
        aFiling().answered(answers(LINK)).submitted().into(portal);
        assertThat(approve()).isEmpty();
        assertThat(progress.approve(Staff.REVIEWER, YUBA, "PM-13", null, SEEN)).isEmpty();
        assertThat(portal.memory().all(EvidenceApproval.class).map(EvidenceApproval::toApproval))
                .containsExactly(
                        new Approval(YUBA, "PM-10", Agency.CWS, SEEN, "R. Dunn", NOW),
                        new Approval(YUBA, "PM-13", null, SEEN, "R. Dunn", NOW));
        assertThat(portal.events().all()).hasSize(2);
        assertThat(progress.of(Staff.REVIEWER, YUBA).marks().approvals()).hasSize(2);
    }

    private boolean waits(Agency agency) {
        return progress.of(Staff.REVIEWER, YUBA).lines().stream()
                .filter(line -> line.milestone().code().equals("PM-10"))
                .filter(line -> line.agency() == agency)
                .anyMatch(CountyProgress.Line::isToApprove);
    }

    @Test
    @DisplayName("waits for its approval once it was given")
    void waits() {
        aFiling().in("2026Q2").answered(answers("")).submitted().into(portal);
        assertThat(waits(Agency.CWS)).isFalse();
        aFiling().answered(answers(LINK)).submitted().into(portal);
        assertThat(waits(Agency.CWS)).isTrue();
        assertThat(waits(Agency.PROB)).isFalse();
        assertThat(approve()).isEmpty();
        assertThat(waits(Agency.CWS)).isFalse();
    }

    @Test
    @DisplayName("is not approved if other evidence, or none, was sent")
    void changed() {
        aFiling().of(NAPA).answered(answers(LINK)).submitted().into(portal);
        assertThat(approve()).isEqualTo(CHANGED);
        aFiling().answered(answers("another link")).submitted().into(portal);
        assertThat(approve()).isEqualTo(CHANGED);
        none();
    }

    @Test
    @DisplayName("is not approved of another agency or milestone")
    void otherAgency() {
        aFiling().answered(answers(LINK)).submitted().into(portal);
        assertThat(approve(Staff.REVIEWER, Agency.PROB, SEEN)).isEqualTo(CHANGED);
        assertThat(approve(Staff.REVIEWER, null, SEEN)).isEqualTo(CHANGED);
        assertThat(progress.approve(Staff.REVIEWER, YUBA, "PM-05", null, SEEN)).isEqualTo(CHANGED);
        none();
    }

    @Test
    @DisplayName("is something")
    void blank() {
        aFiling().answered(answers("")).submitted().into(portal);
        assertThat(approve(Staff.REVIEWER, Agency.CWS, new Evidence(""))).isEqualTo(CHANGED);
        none();
    }

    @Test
    @DisplayName("is not approved of a draft")
    void draft() {
        aFiling().answered(answers(LINK)).into(portal);
        assertThat(approve()).isEqualTo(CHANGED);
        none();
    }

    @Test
    @DisplayName("is not approved by whoever worked on the filing that was sent last")
    void ownWork() {
        Submission filing = aFiling().answered(answers(LINK)).submitted().into(portal);
        Submission before = aFiling().in("2026Q2").submitted().into(portal);
        portal.bean(Participants.class).add(filing, Staff.REVIEWER);
        portal.bean(Participants.class).add(before, Staff.OTHER_REVIEWER);
        assertThat(approve()).isEqualTo(OWN);
        none();
        assertThat(approve(Staff.OTHER_REVIEWER, Agency.CWS, SEEN)).isEmpty();
    }

    private void entered(Submission filing) {
        portal.memory()
                .add(new EntryPermission(filing, Staff.REVIEWER.accountId(), EntryKind.PAPER, NOW));
    }

    @Test
    @DisplayName("is not approved by whoever ever entered a filing of the county")
    void entered() {
        aFiling().answered(answers(LINK)).submitted().into(portal);
        entered(aFiling().of(NAPA).into(portal));
        assertThat(approve()).isEmpty();
        entered(aFiling().in("2026Q1").submitted().into(portal));
        assertThat(approve()).isEqualTo(OWN);
    }
}
