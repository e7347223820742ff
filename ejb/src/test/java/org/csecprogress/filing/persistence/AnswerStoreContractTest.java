package org.csecprogress.filing.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Specifies how every store keeps the answers of a revision. */
@DisplayName("The answers of a revision")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class AnswerStoreContractTest {
    private static final CellKey TOTAL = CellKey.total("ID-01");
    private static final CellKey GROUP = new CellKey("ID-01", "RACE", "WHITE");
    private static final CellKey MEDIAN = CellKey.total("PL-07.MED");
    private static final Answer ABSENT = Answer.absent(AbsentReason.NA_NOT_COLLECTED);
    private static final MilestoneAnswer WHOLE =
            new MilestoneAnswer("PM-05", null, "DONE", LocalDate.of(2026, 7, 1), "", "A note.");
    private static final MilestoneAnswer OF_PROBATION =
            new MilestoneAnswer("PM-01", Agency.PROB, "STARTED", null, "a link", "");
    private static final MilestoneAnswer OF_WELFARE =
            new MilestoneAnswer("PM-01", Agency.CWS, "STARTED", null, "", "");

    private final ContractStore store;
    private final StoredAnswers answers;

    AnswerStoreContractTest(StoreKind kind) {
        store = kind.open();
        answers = new StoredAnswers(store);
    }

    private Submission yuba() {
        return store.add(aFiling().of(Staff.county("Yuba")));
    }

    private Submission yolo() {
        return store.add(aFiling().of(Staff.county("Yolo")));
    }

    private static Optional<Answer> given(String value) {
        return Optional.of(new Answer.Count(new BigDecimal(value)));
    }

    @Test
    @DisplayName("are figures that are added, changed and removed, and only then counted")
    void figures() {
        Submission yuba = yuba();
        assertThat(answers.figures(yuba, Map.of())).isZero();
        assertThat(answers.figures(yuba, Map.of(TOTAL, given("7.0"), GROUP, Optional.of(ABSENT))))
                .isEqualTo(2);
        assertThat(answers.figures(yuba, Map.of(TOTAL, given("7"), MEDIAN, Optional.empty())))
                .isZero();
        assertThat(answers.load(yuba).figures())
                .isEqualTo(Map.of(TOTAL, Answer.of(7), GROUP, ABSENT));
        assertThat(
                        answers.figures(
                                yuba,
                                Map.of(
                                        TOTAL, given("8"),
                                        GROUP, Optional.empty(),
                                        MEDIAN, given("41.5"))))
                .isEqualTo(3);
        assertThat(answers.load(yuba).figures())
                .isEqualTo(Map.of(TOTAL, Answer.of(8), MEDIAN, given("41.5").orElseThrow()));
    }

    @Test
    @DisplayName("are a number or a reason, and one replaces the other")
    void reason() {
        Submission yuba = yuba();
        answers.figures(yuba, Map.of(TOTAL, given("7"), GROUP, Optional.of(ABSENT)));
        Answer pending = Answer.absent(AbsentReason.NA_PENDING);
        answers.figures(yuba, Map.of(TOTAL, Optional.of(pending), GROUP, given("0")));
        assertThat(answers.load(yuba).figures())
                .isEqualTo(Map.of(TOTAL, pending, GROUP, Answer.of(0)));
        assertThat(answers.figures(yuba, Map.of(TOTAL, Optional.of(ABSENT)))).isEqualTo(1);
    }

    @Test
    @DisplayName("are texts that are added, changed and removed, and only then counted")
    void texts() {
        Submission yuba = yuba();
        assertThat(answers.texts(yuba, Map.of("A", " One. ", "B", "Two.", "C", " "))).isEqualTo(2);
        assertThat(answers.texts(yuba, Map.of("A", "One.", "B", "Two."))).isZero();
        assertThat(answers.texts(yuba, Map.of())).isZero();
        assertThat(answers.load(yuba).texts()).isEqualTo(Map.of("A", "One.", "B", "Two."));
        assertThat(answers.texts(yuba, Map.of("A", "Three.", "B", "", "C", "\0"))).isEqualTo(2);
        assertThat(answers.load(yuba).texts()).isEqualTo(Map.of("A", "Three."));
    }

    @Test
    @DisplayName("have explanations, each for all its findings")
    void explained() {
        Submission yuba = yuba();
        assertThat(answers.explain(yuba, Map.of("R-1,R-2|ID-01", "More staff."))).isEqualTo(2);
        assertThat(answers.explain(yuba, Map.of("R-1|ID-01", "More staff."))).isZero();
        assertThat(answers.explanations(yuba))
                .isEqualTo(Map.of("R-1|ID-01", "More staff.", "R-2|ID-01", "More staff."));
        assertThat(answers.explain(yuba, Map.of("R-1|ID-01", ""))).isEqualTo(1);
        assertThat(answers.explanations(yuba)).containsOnlyKeys("R-2|ID-01");
        assertThat(answers.load(yuba).texts()).as("no texts").isEmpty();
        assertThat(answers.explanations(yolo())).isEmpty();
    }

    @Test
    @DisplayName("are milestones of the county and of each agency, by code and agency")
    void milestones() {
        Submission yuba = yuba();
        assertThat(answers.milestones(yuba, WHOLE, OF_PROBATION, OF_WELFARE)).isEqualTo(3);
        assertThat(answers.milestones(yuba)).isZero();
        assertThat(answers.milestones(yuba, WHOLE)).isZero();
        assertThat(answers.load(yuba).milestones())
                .containsExactly(OF_WELFARE, OF_PROBATION, WHOLE);
        MilestoneAnswer changed = OF_PROBATION.withEvidence("another link");
        assertThat(answers.milestones(yuba, WHOLE, changed)).isEqualTo(1);
        assertThat(answers.load(yuba).milestones()).containsExactly(OF_WELFARE, changed, WHOLE);
    }

    @Test
    @DisplayName("of several revisions are read together, also of those that have none")
    void several() {
        Submission yuba = yuba();
        answers.figures(yuba, Map.of(TOTAL, given("7.0")));
        answers.milestones(yuba, WHOLE, OF_PROBATION);
        answers.texts(yuba, Map.of("A", "One."));
        answers.explain(yuba, Map.of("R-1|ID-01", "More staff."));
        long full = answers.revision(yuba);
        Submission yolo = yolo();
        long empty = answers.revision(yolo);
        answers.figures(store.add(aFiling().of("Napa")), Map.of(TOTAL, given("1")));
        List<Long> both = List.of(full, empty);
        Map<Long, Answers> loaded = answers.ask(all -> all.loadAll(both));
        assertThat(loaded).containsOnlyKeys(full, empty);
        assertThat(loaded.get(full)).isEqualTo(answers.load(yuba));
        assertThat(loaded.get(full).figures()).hasSize(1);
        assertThat(loaded.get(full).texts()).hasSize(1);
        assertThat(loaded.get(empty)).isEqualTo(Answers.NONE);
        assertThat(answers.map(all -> all.milestones(both)))
                .isEqualTo(Map.of(full, List.of(OF_PROBATION, WHOLE)));
        assertThat(answers.map(all -> all.explanations(both)))
                .isEqualTo(Map.of(full, Map.of("R-1|ID-01", "More staff.")));
    }

    @Test
    @DisplayName("of no revision are none")
    void none() {
        Submission yuba = yuba();
        answers.milestones(yuba, WHOLE);
        assertThat(answers.map(all -> all.loadAll(List.of()))).isEmpty();
        assertThat(answers.map(all -> all.milestones(List.of()))).isEmpty();
        assertThat(answers.map(all -> all.explanations(List.of()))).isEmpty();
    }

    @Test
    @DisplayName("are its own, and change in no other")
    void own() {
        Submission yuba = yuba();
        Submission yolo = yolo();
        for (Submission each : List.of(yuba, yolo)) {
            fill(each);
        }
        answers.figures(yolo, Map.of(TOTAL, given("8"), GROUP, Optional.empty()));
        answers.texts(yolo, Map.of("A", "", "B", "New."));
        answers.explain(yolo, Map.of("R-1|ID-01", ""));
        answers.milestones(yolo, OF_PROBATION.withEvidence("another link"));
        assertThat(answers.load(yuba).figures())
                .isEqualTo(Map.of(TOTAL, Answer.of(7), GROUP, ABSENT));
        assertThat(answers.load(yuba).texts()).isEqualTo(Map.of("A", "One."));
        assertThat(answers.explanations(yuba)).containsOnlyKeys("R-1|ID-01");
        assertThat(answers.load(yuba).milestones()).containsExactly(OF_PROBATION, WHOLE);
    }

    private void fill(Submission filing) {
        answers.figures(filing, Map.of(TOTAL, given("7.0"), GROUP, Optional.of(ABSENT)));
        answers.texts(filing, Map.of("A", "One."));
        answers.explain(filing, Map.of("R-1|ID-01", "More staff."));
        answers.milestones(filing, WHOLE, OF_PROBATION);
    }

    @Test
    @DisplayName("are copied whole into the next revision")
    void copied() {
        Submission yuba = store.add(aFiling().of("Yuba").published());
        fill(yuba);
        Submission copy = store.add(aFiling().of("Yuba").fromRevision(2));
        answers.copy(yuba, copy);
        assertThat(answers.load(copy)).isEqualTo(answers.load(yuba));
        assertThat(answers.load(copy).figures()).hasSize(2);
        assertThat(answers.explanations(copy)).isEqualTo(answers.explanations(yuba)).hasSize(1);
    }

    @Test
    @DisplayName("are copied into a revision that was added in the same transaction")
    void reopened() {
        Submission yuba = yuba();
        fill(yuba);
        Answers copied = answers.intoNew(yuba, 2);
        assertThat(copied).isEqualTo(answers.load(yuba));
        assertThat(copied.figures()).hasSize(2);
    }
}
