package org.csecprogress.filing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Certification;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.comment.FigureComment;
import org.csecprogress.filing.participant.Participants;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what an official has to give, and what has to be done before. */
@DisplayName("A certification")
class CertificationCheckTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Actor WELFARE = Staff.certifier(YUBA, Agency.CWS);

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final CertificationService certification = portal.bean(CertificationService.class);
    private final AnswerStore answers = portal.bean(AnswerStore.class);
    private final Revisions revisions = portal.bean(Revisions.class);

    private Decision certify(Submission filing, String name, String title) {
        return certification.certify(WELFARE, YUBA, Q3, filing.version(), true, name, title);
    }

    private List<Problem> problems(Submission filing, String name, String title) {
        return ((Decision.Refused) certify(filing, name, title)).problems();
    }

    private Decision.Refused refused(Submission filing) {
        return (Decision.Refused) certify(filing, "C. Moss", "Director");
    }

    private Revision working(Submission filing) {
        return revisions.current(filing);
    }

    private void answer(Submission filing, String cell, int value) {
        answers.saveFigures(
                working(filing), Map.of(CellKey.parse(cell), Optional.of(Answer.of(value))));
    }

    @Test
    @DisplayName("has a name and a title of at most 120 characters, without the spaces around them")
    void names() {
        Submission filing = aFiling().of(YUBA).complete().into(portal);
        assertThat(problems(filing, "n".repeat(121), "t".repeat(121)))
                .containsExactly(
                        Problem.of("name", "certify.name.long"),
                        Problem.of("title", "certify.title.long"));
        certify(filing, " " + "n".repeat(120) + " ", "\t" + "t".repeat(120) + " ");
        Certification signed = revisions.certifications(working(filing)).get(0);
        assertThat(signed.name()).isEqualTo("n".repeat(120));
        assertThat(signed.title()).isEqualTo("t".repeat(120));
    }

    @Test
    @DisplayName("has a name and a title that a database keeps")
    void control() {
        Submission filing = aFiling().of(YUBA).complete().into(portal);
        assertThat(problems(filing, "C.\u0007 Moss", "Dir\u0001ector"))
                .containsExactly(
                        new Problem("name", "text.control", List.of("U+0007")),
                        new Problem("title", "text.control", List.of("U+0001")));
    }

    @Test
    @DisplayName("needs each required method, which is named where it is missing")
    void undescribed() {
        Submission filing = aFiling().of(YUBA).complete().into(portal);
        answers.saveTexts(working(filing), Map.of("ID-10.POPULATION", ""));
        assertThat(refused(filing).problems())
                .containsExactly(
                        new Problem(
                                "", "certify.undescribed", List.of("Which youth are screened")));
        assertThat(refused(filing).findings()).isEmpty();
    }

    @Test
    @DisplayName("needs an answer to each question of CDSS")
    void unanswered() {
        Submission filing = aFiling().of(YUBA).complete().returned().into(portal);
        FigureComment comment =
                portal.memory()
                        .add(new FigureComment(filing, "ID-03", "Why?", Staff.REVIEWER, NOW));
        comment.send();
        assertThat(refused(filing).problems())
                .containsExactly(Problem.of("", "certify.unanswered"));
        comment.answer("A new clerk.", Staff.preparer(YUBA), NOW);
        assertThat(certify(filing, "C. Moss", "Director")).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    @DisplayName("needs an explanation of each finding that asks for one")
    void unexplained() {
        Submission filing = aFiling().of(YUBA).complete().into(portal);
        answers.saveTexts(working(filing), Map.of("NAR.DATA", "Three girls were missing."));
        Decision.Refused refused = refused(filing);
        assertThat(refused.findings()).extracting(Finding::key).containsExactly("Q-14|NAR.DATA");
        assertThat(refused.problems()).isEmpty();
        answers.saveExplanations(working(filing), Map.of("Q-14|NAR.DATA", "It is safe."));
        assertThat(certify(filing, "C. Moss", "Director")).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    @DisplayName("tells errors first, then what to explain, then that it is one's own work")
    void order() {
        Submission filing = aFiling().of(YUBA).complete().into(portal);
        answer(filing, "ID-04", 1);
        answers.saveTexts(working(filing), Map.of("NAR.DATA", "Three girls were missing."));
        portal.bean(Participants.class).add(filing, WELFARE);
        assertThat(refused(filing).findings())
                .extracting(Finding::rule)
                .startsWith("C-01")
                .endsWith("Q-14", "P-04");
    }

    @Test
    @DisplayName("submits only if the other agency has certified the same revision")
    void submits() {
        Submission filing = aFiling().of(YUBA).complete().returned().into(portal);
        certify(filing, "C. Moss", "Director");
        assertThat(filing.status()).isEqualTo(SubmissionStatus.RETURNED);
        assertThat(working(filing).sealedAt()).isNull();
    }
}
