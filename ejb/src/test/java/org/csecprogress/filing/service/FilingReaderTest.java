package org.csecprogress.filing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.filing.Certification;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.answer.StatewideFacts;
import org.csecprogress.filing.comment.FigureComment;
import org.csecprogress.filing.optin.OptIn;
import org.csecprogress.filing.participant.Participants;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what is read of a filing, and what the rules find in it for whom. */
@DisplayName("A filing that is read")
class FilingReaderTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final Actor PREPARER = Staff.preparer(YUBA);

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final FilingReader reader = portal.bean(FilingReader.class);

    private static Answers figures(Map<String, Integer> totals) {
        Answers.Builder answers = Answers.builder();
        totals.forEach((input, total) -> answers.figure(CellKey.total(input), Answer.of(total)));
        return answers.build();
    }

    private static List<String> rules(Filing filing) {
        return filing.findings().stream().map(Finding::rule).toList();
    }

    private static List<SubmissionAction> actions(List<SubmissionEvent> events) {
        return events.stream().map(SubmissionEvent::action).toList();
    }

    @Test
    @DisplayName("has its county, dates, catalogue, answers, signatures and history")
    void parts() {
        Answers answers = figures(Map.of("ID-01", 7));
        Submission yuba = aFiling().of(YUBA).answered(answers).certified(Agency.PROB).into(portal);
        aFiling().of(YOLO).certified(Agency.CWS).into(portal);
        portal.bean(AnswerStore.class)
                .saveExplanations(
                        portal.bean(Revisions.class).current(yuba), Map.of("Q-01|ID-01", "Staff."));
        Filing filing = reader.read(PREPARER, yuba);
        assertThat(filing.county().code()).isEqualTo(YUBA);
        assertThat(filing.window()).isEqualTo(portal.bean(FilingCalendar.class).of(Q3).of(YUBA));
        assertThat(filing.catalog().version()).isEqualTo(1);
        assertThat(filing.submission()).isSameAs(yuba);
        assertThat(filing.answers()).isEqualTo(answers);
        assertThat(filing.prior()).isEmpty();
        assertThat(filing.explanations()).isEqualTo(Map.of("Q-01|ID-01", "Staff."));
        assertThat(filing.certifications())
                .extracting(Certification::agency)
                .containsExactly(Agency.PROB);
        assertThat(actions(filing.events()))
                .containsExactly(SubmissionAction.OPEN, SubmissionAction.CERTIFY);
        assertThat(filing.carried()).isEmpty();
        assertThat(filing.awaited())
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.rule()).isEqualTo("P-03");
                            assertThat(found.arguments()).containsValue("CWS");
                        });
    }

    @Test
    @DisplayName("is judged by the catalogue under which it was opened")
    void catalog() {
        Submission later = new Submission(YUBA, Q3, 2, 1, NOW);
        portal.memory().add(later);
        portal.memory().add(new Revision(later, 1));
        assertThat(reader.read(PREPARER, later).catalog().version()).isEqualTo(2);
    }

    @Test
    @DisplayName("is compared with the quarters before it")
    void prior() {
        Answers before = figures(Map.of("ID-01", 10));
        aFiling().of(YUBA).in("2026Q2").answered(before).approved().into(portal);
        aFiling().of(YOLO).in("2026Q1").answered(before).approved().into(portal);
        Submission yuba = aFiling().of(YUBA).answered(figures(Map.of("ID-01", 40))).into(portal);
        Filing filing = reader.read(PREPARER, yuba);
        assertThat(filing.prior()).isEqualTo(Map.of(1, before));
        assertThat(rules(filing)).contains("Q-01");
        assertThat(reader.outlook(yuba, Map.of()).findings())
                .extracting(Finding::rule)
                .contains("Q-01");
        CellKey cell = CellKey.total("ID-01");
        assertThat(reader.outlook(yuba, Map.of(cell, Optional.of(Answer.of(10)))).findings())
                .extracting(Finding::rule)
                .doesNotContain("Q-01");
    }

    @Test
    @DisplayName("is bound by what its own county opted in to")
    void optedIn() {
        Answers inapplicable =
                Answers.builder()
                        .milestone(
                                new MilestoneAnswer(
                                        "PM-01", null, "NOT_APPLICABLE", null, "", "Too small."))
                        .build();
        Submission yuba = aFiling().of(YUBA).answered(inapplicable).into(portal);
        portal.memory().add(new OptIn(YOLO, "2026-27", true, "a list"));
        assertThat(rules(reader.read(PREPARER, yuba))).doesNotContain("M-04");
        portal.memory().add(new OptIn(YUBA, "2026-27", true, "a list"));
        assertThat(rules(reader.read(PREPARER, yuba))).contains("M-04");
    }

    @Test
    @DisplayName("has its stored explanations screened again")
    void explanations() {
        Submission yuba = aFiling().of(YUBA).answered(figures(Map.of("CT-03", 1))).into(portal);
        AnswerStore answers = portal.bean(AnswerStore.class);
        Revision working = portal.bean(Revisions.class).current(yuba);
        answers.saveExplanations(working, Map.of("Q-07|CT-03", "Another county's case."));
        assertThat(rules(reader.read(PREPARER, yuba))).doesNotContain("F-05", "F-06");
        answers.saveExplanations(working, Map.of("Q-07|CT-03", "Call 916-555-0100."));
        assertThat(reader.read(PREPARER, yuba).findings())
                .filteredOn(found -> found.rule().equals("F-06"))
                .extracting(Finding::target)
                .containsExactly("CT-03");
        answers.saveExplanations(working, Map.of("Q-07|CT-03", "y".repeat(4001)));
        assertThat(rules(reader.read(PREPARER, yuba))).contains("F-05");
        answers.saveExplanations(working, Map.of("Q-07|CT-03", "y".repeat(4000)));
        assertThat(rules(reader.read(PREPARER, yuba))).doesNotContain("F-05");
    }

    @Test
    @DisplayName("is compared with other counties for the state alone")
    void statewide() {
        Submission yuba = sent(YUBA, 100, 30);
        Submission yolo = sent(YOLO, 1000, 900);
        assertThat(rules(reader.read(Staff.REVIEWER, yuba))).contains("S-02");
        assertThat(rules(reader.read(PREPARER, yuba))).doesNotContain("S-02");
        StatewideFacts totals = reader.totals(Q3);
        assertThat(totals.submitted()).hasSize(2);
        List<Filing> both = reader.readAll(Staff.REVIEWER, Q3, List.of(yolo, yuba), totals);
        assertThat(both).extracting(Filing::submission).containsExactly(yolo, yuba);
        assertThat(rules(both.get(1))).contains("S-02");
        assertThat(both.get(0).answers().figure(CellKey.total("ID-03"))).contains(Answer.of(1000));
        StatewideFacts none = new StatewideFacts(List.of());
        assertThat(rules(reader.readAll(Staff.REVIEWER, Q3, List.of(yuba), none).get(0)))
                .doesNotContain("S-02");
        assertThat(reader.readAll(Staff.REVIEWER, Q3, List.of(), totals)).isEmpty();
    }

    private Submission sent(CountyCode county, int eligible, int screened) {
        return aFiling()
                .of(county)
                .answered(figures(Map.of("ID-03", eligible, "ID-04", screened)))
                .submitted()
                .into(portal);
    }

    @Test
    @DisplayName("shows its county the questions that were sent, and the state all of them")
    void comments() {
        Submission yuba = aFiling().of(YUBA).returned().into(portal);
        for (String target : List.of("ID-01", "ID-02")) {
            portal.memory().add(new FigureComment(yuba, target, "Why?", Staff.REVIEWER, NOW));
        }
        portal.memory().all(FigureComment.class).findFirst().orElseThrow().send();
        assertThat(reader.read(PREPARER, yuba).comments())
                .extracting(FigureComment::target)
                .containsExactly("ID-01");
        assertThat(reader.read(Staff.REVIEWER, yuba).comments())
                .extracting(FigureComment::target)
                .containsExactly("ID-01", "ID-02");
    }

    @Test
    @DisplayName("has the history of a withdrawn submission apart that it started from")
    void carried() {
        Submission withdrawn = aFiling().of(YUBA).withdrawn().into(portal);
        Submission anew = withdrawn.startedAnew(2, NOW);
        portal.memory().add(anew);
        portal.memory().add(new Revision(anew, 2));
        portal.memory().add(anew.opened(SubmissionAction.OPEN, PREPARER, NOW));
        Filing filing = reader.read(PREPARER, anew);
        assertThat(actions(filing.events())).containsExactly(SubmissionAction.OPEN);
        assertThat(actions(filing.carried()))
                .containsExactly(
                        SubmissionAction.OPEN,
                        SubmissionAction.ASK_WITHDRAWAL,
                        SubmissionAction.WITHDRAW);
    }

    @Test
    @DisplayName("has a revision of any number, its answers, and those that were sealed")
    void revisions() {
        Submission yuba =
                aFiling().of(YUBA).answered(figures(Map.of("ID-01", 7))).returned().into(portal);
        Revisions revisions = portal.bean(Revisions.class);
        Revision sealed = revisions.of(yuba, 1);
        Revision working = revisions.current(yuba);
        portal.bean(AnswerStore.class)
                .saveFigures(working, Map.of(CellKey.total("ID-01"), Optional.of(Answer.of(8))));
        assertThat(reader.answers(sealed)).isEqualTo(figures(Map.of("ID-01", 7)));
        assertThat(reader.answers(working)).isEqualTo(figures(Map.of("ID-01", 8)));
        assertThat(reader.read(PREPARER, sealed).answers()).isEqualTo(figures(Map.of("ID-01", 7)));
        assertThat(reader.read(PREPARER, sealed).certifications()).hasSize(2);
        assertThat(reader.read(PREPARER, yuba).certifications()).isEmpty();
        assertThat(reader.sealed(yuba)).extracting(Revision::number).containsExactly(1);
    }

    @Test
    @DisplayName("has participants, of one or of several")
    void participants() {
        Submission yuba = aFiling().of(YUBA).into(portal);
        Submission yolo = aFiling().of(YOLO).into(portal);
        portal.bean(Participants.class).add(yuba, Staff.LEGAL);
        Set<Long> ofYuba = Set.of(PREPARER.accountId(), Staff.LEGAL.accountId());
        Set<Long> ofYolo = Set.of(Staff.preparer(YOLO).accountId());
        assertThat(reader.participants(yuba)).isEqualTo(ofYuba);
        assertThat(reader.participants(yolo.id())).isEqualTo(ofYolo);
        assertThat(reader.participants(List.of(yuba, yolo)))
                .isEqualTo(Map.of(yuba.id(), ofYuba, yolo.id(), ofYolo));
    }
}
