package org.csecprogress.filing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.calendar.Extension;
import org.csecprogress.catalog.TextField;
import org.csecprogress.filing.CountyEntry;
import org.csecprogress.filing.EntryKind;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.WhyQuestion;
import org.csecprogress.filing.comment.FigureComment;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what is left to do in a filing, and what its history says of it. */
@DisplayName("A filing")
class FilingTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Actor PREPARER = Staff.preparer(YUBA);

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final AnswerStore answers = portal.bean(AnswerStore.class);

    private Filing read(Submission filing) {
        return portal.bean(FilingReader.class).read(PREPARER, filing);
    }

    private Revision working(Submission filing) {
        return portal.bean(Revisions.class).current(filing);
    }

    private void answer(Submission filing, String cell, int value) {
        answers.saveFigures(
                working(filing), Map.of(CellKey.parse(cell), Optional.of(Answer.of(value))));
    }

    @Test
    @DisplayName("is ready once nothing is left to fix, explain, describe or answer")
    void ready() {
        Filing filing = read(aFiling().of(YUBA).complete().into(portal));
        assertThat(filing.isReady()).isTrue();
        assertThat(filing.toFix()).isEmpty();
        assertThat(filing.toExplain()).isEmpty();
        assertThat(filing.toDescribe()).isEmpty();
        assertThat(filing.toAnswer()).isEmpty();
    }

    @Test
    @DisplayName("is not ready with an error, or with a text that could not be saved now")
    void toFix() {
        Submission yuba = aFiling().of(YUBA).complete().into(portal);
        answer(yuba, "ID-04", 1);
        answers.saveTexts(working(yuba), Map.of("NAR.INTERNAL", "Call 916-555-0100."));
        Filing filing = read(yuba);
        assertThat(filing.toFix())
                .extracting(Finding::effect)
                .contains(Effect.SUBMIT, Effect.SAVE)
                .doesNotContain(Effect.EXPLAIN, Effect.NOTE);
        assertThat(filing.isReady()).isFalse();
    }

    @Test
    @DisplayName("is not ready while a finding has no explanation")
    void toExplain() {
        Submission yuba = aFiling().of(YUBA).complete().into(portal);
        answers.saveTexts(working(yuba), Map.of("NAR.DATA", "Three girls were missing."));
        Filing open = read(yuba);
        assertThat(open.toFix()).isEmpty();
        assertThat(open.toExplain()).extracting(Finding::key).containsExactly("Q-14|NAR.DATA");
        assertThat(open.explained()).isEmpty();
        assertThat(open.questions()).extracting(WhyQuestion::target).containsExactly("NAR.DATA");
        assertThat(open.openQuestions()).isEqualTo(open.questions());
        assertThat(open.isReady()).isFalse();
        answers.saveExplanations(working(yuba), Map.of("Q-14|NAR.DATA", "It is safe."));
        Filing explained = read(yuba);
        assertThat(explained.toExplain()).isEmpty();
        assertThat(explained.explained()).hasSize(1);
        assertThat(explained.questions()).hasSize(1);
        assertThat(explained.openQuestions()).isEmpty();
        assertThat(explained.isReady()).isTrue();
    }

    @Test
    @DisplayName("is not ready while a required method is not described")
    void toDescribe() {
        Submission yuba = aFiling().of(YUBA).complete().into(portal);
        answers.saveTexts(working(yuba), Map.of("ID-10.POPULATION", "", "NAR.DATA", ""));
        Filing filing = read(yuba);
        assertThat(filing.toDescribe())
                .extracting(TextField::code)
                .containsExactly("ID-10.POPULATION");
        assertThat(filing.isReady()).isFalse();
    }

    @Test
    @DisplayName("is not ready while a question of CDSS has no answer")
    void toAnswer() {
        Submission yuba = aFiling().of(YUBA).complete().returned().into(portal);
        FigureComment comment =
                portal.memory().add(new FigureComment(yuba, "ID-03", "Why?", Staff.REVIEWER, NOW));
        assertThat(portal.bean(FilingReader.class).read(Staff.REVIEWER, yuba).toAnswer())
                .as("not sent")
                .isEmpty();
        comment.send();
        assertThat(read(yuba).toAnswer()).containsExactly(comment);
        assertThat(read(yuba).isReady()).isFalse();
        comment.answer("A new clerk.", PREPARER, NOW);
        assertThat(read(yuba).toAnswer()).isEmpty();
        assertThat(read(yuba).isReady()).isTrue();
    }

    @Test
    @DisplayName("is a correction if it was opened as one, and not what it corrects")
    void correction() {
        Submission published = aFiling().of(YUBA).correctionAsked().into(portal);
        portal.memory()
                .add(
                        published.apply(
                                SubmissionAction.OPEN_CORRECTION,
                                Staff.REVIEWER,
                                null,
                                Set.of(),
                                NOW));
        assertThat(read(published).isCorrection()).isFalse();
        Submission copy = published.corrected(2, NOW);
        portal.memory().add(copy);
        portal.memory().add(new Revision(copy, 2));
        portal.memory().add(copy.opened(SubmissionAction.OPEN_CORRECTION, Staff.REVIEWER, NOW));
        assertThat(read(copy).isCorrection()).isTrue();
        assertThat(read(published).isCorrection()).isFalse();
    }

    @Test
    @DisplayName(
            "is marked with the entries by CDSS in which answers were saved, even withdrawn ones")
    void marks() {
        Submission withdrawn = aFiling().of(YUBA).into(portal);
        enter(withdrawn);
        withdraw(withdrawn, SubmissionAction.ASK_WITHDRAWAL, Agency.CWS);
        withdraw(withdrawn, SubmissionAction.WITHDRAW, Agency.PROB);
        Submission anew = withdrawn.startedAnew(2, NOW);
        portal.memory().add(anew);
        portal.memory().add(new Revision(anew, 2));
        portal.memory().add(anew.opened(SubmissionAction.OPEN, PREPARER, NOW));
        portal.memory().add(anew.startEntry(EntryKind.OUTAGE, Staff.REVIEWER, "No network.", NOW));
        Filing filing = read(anew);
        assertThat(filing.entries())
                .extracting(CountyEntry::kind)
                .containsExactly(EntryKind.PAPER, EntryKind.OUTAGE);
        assertThat(filing.marks(2)).extracting(CountyEntry::kind).containsExactly(EntryKind.PAPER);
        assertThat(filing.marks(0)).isEmpty();
    }

    private void enter(Submission filing) {
        portal.memory().add(filing.startEntry(EntryKind.PAPER, Staff.REVIEWER, "By mail.", NOW));
        portal.memory()
                .add(filing.apply(SubmissionAction.ENTER, Staff.REVIEWER, null, Set.of(), NOW));
    }

    private void withdraw(Submission filing, SubmissionAction action, Agency agency) {
        portal.memory()
                .add(filing.apply(action, Staff.certifier(YUBA, agency), "Wrong.", Set.of(), NOW));
    }

    @Test
    @DisplayName("says which agency has certified it")
    void certified() {
        Filing filing = read(aFiling().of(YUBA).certified(Agency.PROB).into(portal));
        assertThat(filing.certifiedBy(Agency.PROB)).isPresent();
        assertThat(filing.certifiedBy(Agency.CWS)).isEmpty();
    }

    @Test
    @DisplayName("has the dates of its own county, which may have been granted more time")
    void window() {
        Submission yuba = aFiling().of(YUBA).into(portal);
        Submission yolo = aFiling().of("Yolo").into(portal);
        LocalDate later = LocalDate.of(2026, 11, 13);
        portal.memory()
                .add(new Extension(YUBA, yuba.period(), later, "A flood.", PREPARER, NOW))
                .grant(later, "", Staff.REVIEWER, NOW);
        assertThat(read(yuba).window().due()).isEqualTo(later);
        assertThat(read(yolo).window().due()).isEqualTo(LocalDate.of(2026, 10, 30));
    }
}
