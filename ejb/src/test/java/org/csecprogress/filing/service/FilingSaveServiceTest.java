package org.csecprogress.filing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.AnswersSaved;
import org.csecprogress.filing.EntryKind;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.access.service.FilingAccess;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.participant.Participants;
import org.csecprogress.filing.rules.service.FilingChanges;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.Decision;
import org.csecprogress.progress.Document;
import org.csecprogress.progress.DocumentType;
import org.csecprogress.progress.Evidence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what a save writes, what it refuses, and what it says of itself. */
@DisplayName("Saving answers")
class FilingSaveServiceTest extends SavingSpecification {
    @Test
    @DisplayName(
            "stores figures, texts, milestones and explanations together, and raises the version")
    void all() {
        Submission filing = aFiling().of(YUBA).into(portal);
        long before = filing.version();
        MilestoneAnswer milestone = citing("https://a.example/policy");
        Decision decision =
                save(
                        PREPARER,
                        filing,
                        new FilingChanges(
                                Map.of(REFERRALS, Optional.of(Answer.of(7))),
                                Map.of("NAR.DATA", "As before."),
                                List.of(milestone),
                                Map.of("Q-01|ID-01", "More staff.")));
        assertThat(decision).isEqualTo(new Decision.Accepted(filing.version()));
        assertThat(filing.version()).isGreaterThan(before);
        assertThat(stored(filing).figures()).isEqualTo(Map.of(REFERRALS, Answer.of(7)));
        assertThat(stored(filing).texts()).isEqualTo(Map.of("NAR.DATA", "As before."));
        assertThat(stored(filing).milestones()).containsExactly(milestone);
        assertThat(answers.explanations(revisions.current(filing)))
                .isEqualTo(Map.of("Q-01|ID-01", "More staff."));
        assertThat(portal.events().all())
                .containsExactly(
                        new AnswersSaved(
                                YUBA,
                                Q3,
                                1,
                                PREPARER.accountId(),
                                PREPARER.name(),
                                "answers: 4; certifications lapsed: 0",
                                NOW));
    }

    @Test
    @DisplayName("makes an editor of whoever does it, who then may not certify")
    void editor() {
        Submission filing = aFiling().of(YUBA).into(portal);
        Actor official = Staff.certifier(YUBA, Agency.CWS);
        save(official, filing, referrals("7"));
        assertThat(portal.bean(Participants.class).editors(filing))
                .containsExactly(official.accountId());
    }

    @Test
    @DisplayName("of a change lets certifications lapse")
    void lapse() {
        Submission filing =
                aFiling().of(YUBA).certified(Agency.CWS).certified(Agency.PROB).into(portal);
        save(PREPARER, filing, referrals("7"));
        assertThat(revisions.certifications(revisions.current(filing))).isEmpty();
        assertThat(portal.events().of(AnswersSaved.class))
                .extracting(AnswersSaved::detail)
                .containsExactly("answers: 1; certifications lapsed: 2");
    }

    @Test
    @DisplayName("of what is stored already changes nothing: version, certifications, editors")
    void unchanged() {
        Submission filing = aFiling().of(YUBA).into(portal);
        save(PREPARER, filing, referrals("7"));
        filing = aFiling().of("Yolo").certified(Agency.CWS).into(portal);
        answers.saveFigures(
                revisions.current(filing), Map.of(REFERRALS, Optional.of(Answer.of(7))));
        long before = filing.version();
        int events = portal.events().all().size();
        Actor preparer = Staff.preparer(filing.county());
        assertThat(save(preparer, filing, referrals("7.0")))
                .isEqualTo(new Decision.Accepted(before));
        assertThat(filing.version()).isEqualTo(before);
        assertThat(revisions.certifications(revisions.current(filing))).hasSize(1);
        assertThat(portal.bean(Participants.class).editors(filing)).isEmpty();
        assertThat(portal.events().all()).hasSize(events);
    }

    @Test
    @DisplayName("goes on after CDSS has returned the filing")
    void returned() {
        Submission filing = aFiling().of(YUBA).returned().into(portal);
        save(PREPARER, filing, referrals("7"));
        assertThat(stored(filing).figures()).hasSize(1);
        assertThat(answers.load(revisions.of(filing, 1)).figures()).isEmpty();
    }

    @Test
    @DisplayName("by a reviewer who enters the filing marks it once as entered by CDSS")
    void entered() {
        Submission filing = aFiling().of(YUBA).into(portal);
        portal.bean(FilingAccess.class).open(Staff.REVIEWER, filing, EntryKind.PAPER, NOW);
        save(Staff.REVIEWER, filing, referrals("7"));
        Decision second = save(Staff.REVIEWER, filing, referrals("8"));
        assertThat(second).isEqualTo(new Decision.Accepted(filing.version()));
        assertThat(stored(filing).figures()).isEqualTo(Map.of(REFERRALS, Answer.of(8)));
        assertThat(portal.events().of(SubmissionEvent.class))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.action()).isEqualTo(SubmissionAction.ENTER);
                            assertThat(event.actorId()).isEqualTo(Staff.REVIEWER.accountId());
                            assertThat(event.at()).isEqualTo(NOW);
                        });
        assertThat(portal.events().of(AnswersSaved.class))
                .extracting(AnswersSaved::actorName)
                .containsExactly("R. Dunn", "R. Dunn");
        assertThat(portal.bean(Participants.class).editors(filing))
                .containsExactly(Staff.REVIEWER.accountId());
    }

    @Test
    @DisplayName("by a reviewer who enters the filing may cite the county's documents")
    void enteredEvidence() {
        Submission filing = aFiling().of(YUBA).into(portal);
        portal.bean(FilingAccess.class).open(Staff.REVIEWER, filing, EntryKind.PAPER, NOW);
        Document document =
                portal.memory()
                        .add(new Document(YUBA, "a.pdf", DocumentType.PDF, 1, "d", PREPARER, NOW));
        MilestoneAnswer milestone = citing(Evidence.ofDocument(document.id()).text());
        save(Staff.REVIEWER, filing, FilingChanges.ofMilestones(List.of(milestone)));
        assertThat(stored(filing).milestones()).containsExactly(milestone);
    }
}
