package org.csecprogress.filing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.List;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.AnswersSaved;
import org.csecprogress.filing.EntryKind;
import org.csecprogress.filing.IllegalTransitionException;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.access.service.FilingAccess;
import org.csecprogress.filing.comment.FigureComment;
import org.csecprogress.filing.participant.Participants;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies who answers a question of CDSS, with what, and what follows. */
@DisplayName("Answering a question of CDSS")
class QuestionServiceTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Actor PREPARER = Staff.preparer(YUBA);
    private static final Actor WELFARE = Staff.certifier(YUBA, Agency.CWS);

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final QuestionService questions = portal.bean(QuestionService.class);

    private static FilingBuilder returned() {
        return aFiling().of(YUBA).returned();
    }

    /** Adds a question to a filing, sent to its county. */
    private FigureComment asked(Submission filing) {
        FigureComment comment = drafted(filing);
        comment.send();
        return comment;
    }

    private FigureComment drafted(Submission filing) {
        return portal.memory()
                .add(new FigureComment(filing, "ID-03", "Why so few?", Staff.REVIEWER, NOW));
    }

    private Decision answer(Actor actor, FigureComment comment, String text) {
        return questions.answer(actor, YUBA, Q3, comment.id(), text);
    }

    private void isUntouched(FigureComment comment, Submission filing, long version) {
        assertThat(comment.answer()).isNull();
        assertThat(filing.version()).isEqualTo(version);
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("keeps the text, who wrote it and when, and raises the version")
    void answered() {
        Submission filing = returned().into(portal);
        FigureComment comment = asked(filing);
        long before = filing.version();
        Decision decision = answer(PREPARER, comment, " A new clerk. ");
        assertThat(decision).isEqualTo(new Decision.Accepted(filing.version()));
        assertThat(filing.version()).isGreaterThan(before);
        assertThat(comment.answer()).isEqualTo("A new clerk.");
        assertThat(comment.answerName()).isEqualTo("P. Reyes");
        assertThat(comment.answeredAt()).isEqualTo(NOW);
        assertThat(portal.events().all())
                .containsExactly(
                        new AnswersSaved(
                                YUBA,
                                Q3,
                                2,
                                PREPARER.accountId(),
                                "P. Reyes",
                                "comments answered: 1; certifications lapsed: 0",
                                NOW));
    }

    @Test
    @DisplayName("lets certifications lapse")
    void lapse() {
        Submission filing = returned().certified(Agency.PROB).into(portal);
        answer(PREPARER, asked(filing), "A new clerk.");
        Revisions revisions = portal.bean(Revisions.class);
        assertThat(revisions.certifications(revisions.current(filing))).isEmpty();
        assertThat(portal.events().of(AnswersSaved.class))
                .extracting(AnswersSaved::detail)
                .containsExactly("comments answered: 1; certifications lapsed: 1");
    }

    @Test
    @DisplayName("is preparing for a preparer, but a certifier may still certify")
    void editors() {
        Submission filing = returned().into(portal);
        FigureComment comment = asked(filing);
        answer(WELFARE, comment, "A new clerk.");
        assertThat(comment.answerName()).isEqualTo("C. Moss");
        assertThat(portal.bean(Participants.class).editors(filing)).isEmpty();
        answer(PREPARER, comment, "Two new clerks.");
        assertThat(comment.answer()).isEqualTo("Two new clerks.");
        assertThat(portal.bean(Participants.class).editors(filing))
                .containsExactly(PREPARER.accountId());
    }

    @Test
    @DisplayName("by a reviewer who enters the filing is preparing, and marks it")
    void entered() {
        Submission filing = returned().into(portal);
        FigureComment comment = asked(filing);
        portal.bean(FilingAccess.class).open(Staff.REVIEWER, filing, EntryKind.PAPER, NOW);
        answer(Staff.REVIEWER, comment, "A new clerk.");
        assertThat(comment.answerName()).isEqualTo("R. Dunn");
        assertThat(portal.bean(Participants.class).editors(filing))
                .containsExactly(Staff.REVIEWER.accountId());
        assertThat(portal.events().of(SubmissionEvent.class))
                .extracting(SubmissionEvent::action)
                .containsExactly(SubmissionAction.ENTER);
    }

    @Test
    @DisplayName("needs a text")
    void empty() {
        Submission filing = returned().into(portal);
        FigureComment comment = asked(filing);
        long version = filing.version();
        for (String text : new String[] {null, "", " "}) {
            assertThat(answer(PREPARER, comment, text))
                    .isEqualTo(
                            Decision.refused(
                                    Problem.of("answer-" + comment.id(), "comment.answer.empty")));
        }
        isUntouched(comment, filing, version);
    }

    @Test
    @DisplayName("has at most 2,000 characters that a database keeps, and identifies no youth")
    void screened() {
        Submission filing = returned().into(portal);
        FigureComment comment = asked(filing);
        long version = filing.version();
        String field = "answer-" + comment.id();
        assertThat(answer(PREPARER, comment, "A\u0007"))
                .isEqualTo(Decision.refused(new Problem(field, "text.control", List.of("U+0007"))));
        assertThat(rules(answer(PREPARER, comment, "y".repeat(2001)), field))
                .containsExactly("F-05");
        assertThat(rules(answer(PREPARER, comment, "Call 916-555-0100."), field))
                .containsExactly("F-06");
        isUntouched(comment, filing, version);
        assertThat(answer(PREPARER, comment, "y".repeat(2000)))
                .isInstanceOf(Decision.Accepted.class);
    }

    private static List<String> rules(Decision decision, String field) {
        List<Finding> findings = ((Decision.Refused) decision).findings();
        assertThat(findings).extracting(Finding::target).containsOnly(field);
        assertThat(((Decision.Refused) decision).problems()).isEmpty();
        return findings.stream().map(Finding::rule).toList();
    }

    @Test
    @DisplayName("finds no question that was not sent, or that is another filing's")
    void unknown() {
        Submission filing = returned().into(portal);
        FigureComment unsent = drafted(filing);
        FigureComment others = asked(aFiling().of("Yolo").returned().into(portal));
        for (FigureComment each : List.of(unsent, others)) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> answer(PREPARER, each, "A new clerk."));
            assertThat(each.answer()).isNull();
        }
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("is possible only while the filing is returned")
    void status() {
        Submission draft = aFiling().of(YUBA).into(portal);
        FigureComment comment = asked(draft);
        assertThatExceptionOfType(IllegalTransitionException.class)
                .isThrownBy(() -> answer(PREPARER, comment, "A new clerk."))
                .withMessage("answered in DRAFT");
        Submission sent = aFiling().of("Yolo").returned().submitted().into(portal);
        long id = asked(sent).id();
        Actor preparer = Staff.preparer(sent.county());
        assertThatExceptionOfType(IllegalTransitionException.class)
                .isThrownBy(() -> questions.answer(preparer, sent.county(), Q3, id, "A clerk."));
    }

    @Test
    @DisplayName("is for nobody else")
    void others() {
        FigureComment comment = asked(returned().into(portal));
        for (Actor other : List.of(Staff.preparer(Staff.county("Yolo")), Staff.REVIEWER)) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> answer(other, comment, "A new clerk."));
        }
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () -> questions.answer(PREPARER, YUBA, Q3.plus(1), comment.id(), "Text."));
    }
}
