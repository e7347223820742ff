package org.csecprogress.filing.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.SharedCatalog;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Specifies how every store counts changes between revisions and the totals that were sent. */
@DisplayName("The answers that counties sent for a quarter")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class AnswerChangesContractTest {
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final CellKey TOTAL = CellKey.total("ID-01");
    private static final CellKey GROUP = new CellKey("ID-01", "RACE", "WHITE");
    private static final Answer ABSENT = Answer.absent(AbsentReason.NA_PENDING);
    private static final MilestoneAnswer WHOLE =
            new MilestoneAnswer("PM-05", null, "DONE", LocalDate.of(2026, 7, 1), "", "A note.");
    private static final MilestoneAnswer OF_PROBATION =
            new MilestoneAnswer("PM-06", Agency.PROB, "STARTED", null, "a link", "");

    private final ContractStore store;
    private final StoredAnswers answers;
    private int next;

    AnswerChangesContractTest(StoreKind kind) {
        store = kind.open();
        answers = new StoredAnswers(store);
    }

    private static FilingBuilder filled(CountyCode county) {
        return filled(aFiling().of(county));
    }

    private static FilingBuilder filled(String county) {
        return filled(Staff.county(county));
    }

    /** Answers a filing with two figures, a text and two milestones. */
    private static FilingBuilder filled(FilingBuilder begun) {
        return begun.answered(
                Answers.builder()
                        .figure(TOTAL, Answer.of(7))
                        .figure(GROUP, ABSENT)
                        .text("A", "One.")
                        .milestone(WHOLE)
                        .milestone(OF_PROBATION)
                        .build());
    }

    private Map<Long, Integer> changes() {
        return answers.ask(all -> all.changes(Q3));
    }

    private static Optional<Answer> given(int value) {
        return Optional.of(Answer.of(value));
    }

    @Test
    @DisplayName("have changed by each figure that is new, other or gone, once it is sent again")
    void figures() {
        Submission yuba = store.add(filled(YUBA).returned());
        answers.figures(
                yuba,
                Map.of(TOTAL, given(8), GROUP, Optional.empty(), CellKey.total("ID-02"), given(0)));
        assertThat(changes()).isEmpty();
        answers.send(yuba);
        assertThat(changes()).isEqualTo(Map.of(yuba.id(), 3));
    }

    @Test
    @DisplayName("have changed by a reason that is another, and by a number instead of one")
    void reasons() {
        Submission yuba = store.add(filled(YUBA).returned().submitted());
        Optional<Answer> other = Optional.of(Answer.absent(AbsentReason.NA_NOT_APPLICABLE));
        answers.figures(yuba, Map.of(GROUP, other));
        assertThat(changes()).isEqualTo(Map.of(yuba.id(), 1));
        answers.figures(yuba, Map.of(GROUP, given(0), TOTAL, other));
        assertThat(changes()).isEqualTo(Map.of(yuba.id(), 2));
    }

    @Test
    @DisplayName("have changed by each text that is new, other or gone")
    void texts() {
        Submission yuba = store.add(filled(YUBA).returned().submitted());
        answers.texts(yuba, Map.of("A", "Other.", "B", "New."));
        assertThat(changes()).isEqualTo(Map.of(yuba.id(), 2));
        answers.texts(yuba, Map.of("A", ""));
        assertThat(changes()).isEqualTo(Map.of(yuba.id(), 2));
        answers.texts(yuba, Map.of("A", "One."));
        assertThat(changes()).isEqualTo(Map.of(yuba.id(), 1));
    }

    @Test
    @DisplayName("have changed by each milestone with another status, date, evidence or note")
    void milestones() {
        MilestoneAnswer before = WHOLE;
        for (MilestoneAnswer after :
                List.of(
                        new MilestoneAnswer("PM-05", null, "BEGUN", before.actual(), "", "A note."),
                        new MilestoneAnswer("PM-05", null, "DONE", null, "", "A note."),
                        new MilestoneAnswer("PM-05", null, "DONE", before.actual(), "x", "A note."),
                        new MilestoneAnswer("PM-05", null, "DONE", before.actual(), "", ""))) {
            Submission filing = sentTwice();
            answers.milestones(filing, after);
            assertThat(changes()).as("%s", after).containsEntry(filing.id(), 1);
        }
        Submission filing = sentTwice();
        answers.milestones(filing, new MilestoneAnswer("PM-06", Agency.CWS, "DONE", null, "", ""));
        assertThat(changes()).containsEntry(filing.id(), 1).hasSize(5);
    }

    /** Returns the filing of yet another county, which has sent the same answers twice. */
    private Submission sentTwice() {
        CountyCode county = SharedCatalog.counties().all().get(next++).code();
        return store.add(filled(county).returned().submitted());
    }

    @Test
    @DisplayName("have no number where nothing has changed, or nothing was sent before")
    void unchanged() {
        sentTwice();
        store.add(filled(YUBA).submitted());
        store.add(filled(YOLO).returned());
        assertThat(changes()).isEmpty();
    }

    @Test
    @DisplayName("are compared as they were sent last, whatever the county has changed since")
    void backWithTheCounty() {
        Submission returned = store.add(filled(YUBA).returned().submitted().returned());
        Submission recalled = store.add(filled(YOLO).returned().submitted().recalled());
        for (Submission each : List.of(returned, recalled)) {
            answers.figures(each, Map.of(TOTAL, given(9), GROUP, given(9)));
            assertThat(changes()).doesNotContainKey(each.id());
            answers.of(each, 2, (all, sent) -> all.saveFigures(sent, Map.of(TOTAL, given(8))));
            assertThat(changes()).containsEntry(each.id(), 1);
        }
    }

    @Test
    @DisplayName("of a correction are compared with what was published")
    void corrected() {
        store.add(filled(YUBA).published());
        Submission correction = store.add(filled(aFiling().of(YUBA).fromRevision(2)).submitted());
        assertThat(changes()).isEmpty();
        answers.figures(correction, Map.of(TOTAL, given(8)));
        assertThat(changes()).isEqualTo(Map.of(correction.id(), 1));
    }

    @Test
    @DisplayName("are not compared with those of a withdrawn submission, nor with another filing's")
    void others() {
        store.add(filled(YUBA).returned().withdrawn());
        store.add(aFiling().of(YUBA).fromRevision(3).submitted());
        store.add(aFiling().of(YOLO).fromRevision(2).submitted());
        Submission before =
                store.add(filled(aFiling().of(YOLO).in("2026Q2")).returned().submitted());
        answers.figures(before, Map.of(TOTAL, given(8)));
        assertThat(changes()).isEmpty();
    }

    private Map<CountyCode, Map<String, Answer>> ofInputs(String... inputs) {
        return answers.ask(all -> all.totals(Q3, List.of(inputs))).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                county ->
                                        county.getValue().entrySet().stream()
                                                .collect(
                                                        Collectors.toMap(
                                                                Map.Entry::getKey,
                                                                e ->
                                                                        new Answer.Count(
                                                                                e.getValue())))));
    }

    @Test
    @DisplayName("are totals for the state once they are sent, until they go back")
    void totals() {
        store.add(filled(YUBA).submitted());
        store.add(filled(YOLO).inReview());
        store.add(filled("Napa").approved());
        store.add(filled("Inyo").published());
        store.add(filled("Kern"));
        store.add(filled("Lake").returned());
        store.add(filled("Mono").submitted().recalled());
        store.add(filled("Glenn").returned().withdrawn());
        store.add(filled(aFiling().of("Butte").in("2026Q2")).approved());
        assertThat(ofInputs("ID-01"))
                .containsOnlyKeys(YUBA, YOLO, Staff.county("Napa"), Staff.county("Inyo"));
        assertThat(ofInputs("ID-01").get(YOLO)).isEqualTo(Map.of("ID-01", Answer.of(7)));
    }

    @Test
    @DisplayName("are totals of the inputs that are asked for, where there is a number")
    void inputs() {
        Submission yuba = store.add(filled(YUBA).submitted());
        answers.figures(
                yuba,
                Map.of(
                        CellKey.total("ID-02"), given(0),
                        CellKey.total("ID-03"), Optional.of(ABSENT),
                        CellKey.total("ID-04"), given(4)));
        assertThat(ofInputs("ID-01", "ID-02", "ID-03"))
                .isEqualTo(Map.of(YUBA, Map.of("ID-01", Answer.of(7), "ID-02", Answer.of(0))));
        assertThat(ofInputs("ID-03", "ID-05")).isEmpty();
        assertThat(ofInputs()).isEmpty();
    }

    @Test
    @DisplayName("are totals of the correction once it is sent, and of the published one till then")
    void totalsOfCorrection() {
        store.add(filled(YUBA).published());
        Submission correction = store.add(filled(aFiling().of(YUBA).fromRevision(2)));
        answers.figures(correction, Map.of(TOTAL, given(8)));
        assertThat(ofInputs("ID-01")).isEqualTo(Map.of(YUBA, Map.of("ID-01", Answer.of(7))));
        answers.send(correction);
        assertThat(ofInputs("ID-01")).isEqualTo(Map.of(YUBA, Map.of("ID-01", Answer.of(8))));
    }
}
