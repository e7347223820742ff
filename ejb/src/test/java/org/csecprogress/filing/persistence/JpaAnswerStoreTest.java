package org.csecprogress.filing.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.filing.persistence.FilingStore.NOW;
import static org.csecprogress.filing.persistence.FilingStore.Q3;
import static org.csecprogress.filing.persistence.FilingStore.YOLO;
import static org.csecprogress.filing.persistence.FilingStore.YUBA;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The answers of a revision")
class JpaAnswerStoreTest {
    private static final CellKey TOTAL = CellKey.total("ID-01");
    private static final CellKey OTHER = new CellKey("ID-01", "RACE", "WHITE");
    private static final Answer ABSENT = new Answer.Absent(AbsentReason.NA_NOT_COLLECTED);
    private static final MilestoneAnswer WHOLE =
            new MilestoneAnswer("PM-01", null, "DONE", LocalDate.of(2026, 7, 1), "", "A note.");
    private static final MilestoneAnswer OF_AGENCY =
            new MilestoneAnswer("PM-01", Agency.PROB, "STARTED", null, "a link", "");

    private FilingStore store;
    private Submission yuba;

    @BeforeEach
    void start() throws SQLException {
        store = new FilingStore();
        yuba = store.open(YUBA, Q3);
    }

    @AfterEach
    void stop() {
        store.close();
    }

    private <T> T ask(Function<AnswerStore, T> question) {
        return with(yuba, (all, revision) -> question.apply(all));
    }

    private <T> T with(Submission submission, BiFunction<AnswerStore, Revision, T> work) {
        return store.inTransaction(
                em -> {
                    var sql = FilingStore.sql(em);
                    var all = new JpaAnswerStore(em, new FigureBlocks(sql), new AnswerChanges(sql));
                    return work.apply(all, FilingStore.current(em, submission));
                });
    }

    private int saveFigures(Map<CellKey, Optional<Answer>> figures) {
        return with(yuba, (all, revision) -> all.saveFigures(revision, figures));
    }

    private int saveTexts(Map<String, String> texts) {
        return with(yuba, (all, revision) -> all.saveTexts(revision, texts));
    }

    private int saveExplanations(Map<String, String> texts) {
        return with(yuba, (all, revision) -> all.saveExplanations(revision, texts));
    }

    private int saveMilestones(MilestoneAnswer... answers) {
        return with(yuba, (all, revision) -> all.saveMilestones(revision, List.of(answers)));
    }

    private Answers load(Submission submission) {
        return with(submission, AnswerStore::load);
    }

    private Map<String, String> explanations(Submission submission) {
        return with(submission, AnswerStore::explanations);
    }

    private static Answer count(String value) {
        return new Answer.Count(new BigDecimal(value));
    }

    private static Optional<Answer> given(String value) {
        return Optional.of(count(value));
    }

    @Test
    @DisplayName("are figures that are added, changed and removed, and only then counted")
    void figures() {
        assertThat(saveFigures(Map.of())).isZero();
        assertThat(saveFigures(Map.of(TOTAL, given("7.0"), OTHER, Optional.of(ABSENT))))
                .isEqualTo(2);
        assertThat(saveFigures(Map.of(TOTAL, given("7.0")))).isZero();
        assertThat(load(yuba).figures()).containsEntry(OTHER, ABSENT).hasSize(2);
        assertThat(saveFigures(Map.of(TOTAL, given("8.0"), OTHER, Optional.empty()))).isEqualTo(2);
        assertThat(load(yuba).figures()).isEqualTo(Map.of(TOTAL, count("8.0")));
    }

    @Test
    @DisplayName("are texts that are added, changed and removed, and only then counted")
    void texts() {
        assertThat(saveTexts(Map.of("A", " One. ", "B", "Two.", "C", " "))).isEqualTo(2);
        assertThat(saveTexts(Map.of("A", "One.", "B", "Two."))).isZero();
        assertThat(load(yuba).texts()).isEqualTo(Map.of("A", "One.", "B", "Two."));
        assertThat(saveTexts(Map.of("A", "Three.", "B", "", "C", "\0"))).isEqualTo(2);
        assertThat(load(yuba).texts()).isEqualTo(Map.of("A", "Three."));
    }

    @Test
    @DisplayName("have explanations, each for all its findings")
    void explained() {
        assertThat(saveExplanations(Map.of("R-1,R-2|ID-01", "More staff."))).isEqualTo(2);
        assertThat(saveExplanations(Map.of("R-1|ID-01", "More staff."))).isZero();
        assertThat(explanations(yuba))
                .isEqualTo(Map.of("R-1|ID-01", "More staff.", "R-2|ID-01", "More staff."));
        assertThat(saveExplanations(Map.of("R-1|ID-01", ""))).isEqualTo(1);
        assertThat(explanations(yuba)).containsOnlyKeys("R-2|ID-01");
    }

    @Test
    @DisplayName("are milestones of the county and of each agency")
    void milestones() {
        assertThat(saveMilestones(WHOLE, OF_AGENCY)).isEqualTo(2);
        assertThat(saveMilestones(WHOLE)).isZero();
        assertThat(load(yuba).milestones()).containsExactlyInAnyOrder(WHOLE, OF_AGENCY);
        MilestoneAnswer changed = OF_AGENCY.withEvidence("another link");
        assertThat(saveMilestones(WHOLE, changed)).isEqualTo(1);
        assertThat(load(yuba).milestones()).containsExactlyInAnyOrder(WHOLE, changed);
    }

    @Test
    @DisplayName("of several revisions are read together, also of those that have none")
    void several() {
        Submission yolo = store.open(YOLO, Q3);
        saveFigures(Map.of(TOTAL, given("7.0")));
        saveMilestones(WHOLE);
        Long full = with(yuba, (all, revision) -> revision.id());
        Long empty = with(yolo, (all, revision) -> revision.id());
        Map<Long, Answers> loaded = ask(all -> all.loadAll(List.of(full, empty)));
        assertThat(loaded.get(full).figures()).hasSize(1);
        assertThat(loaded.get(empty).figures()).isEmpty();
        Map<Long, List<MilestoneAnswer>> reported =
                ask(all -> all.milestones(List.of(full, empty)));
        assertThat(reported).isEqualTo(Map.of(full, List.of(WHOLE)));
        assertThat(ask(all -> all.loadAll(List.of())).isEmpty()).isTrue();
    }

    @Test
    @DisplayName("are copied whole into the next revision")
    void copied() throws SQLException {
        fill();
        store.move(yuba, SubmissionStatus.SUPERSEDED);
        Submission copy = store.add(new Submission(YUBA, Q3, 1, 2, NOW));
        copy(copy);
        assertThat(load(copy)).usingRecursiveComparison().isEqualTo(load(yuba));
        assertThat(load(copy).figures()).hasSize(2);
        assertThat(explanations(copy)).isEqualTo(explanations(yuba)).hasSize(1);
    }

    @Test
    @DisplayName("are copied into a revision that was added in the same transaction")
    void reopened() {
        fill();
        Answers copied =
                store.inTransaction(
                        em -> {
                            var sql = FilingStore.sql(em);
                            var all =
                                    new JpaAnswerStore(
                                            em, new FigureBlocks(sql), new AnswerChanges(sql));
                            Revision from = FilingStore.current(em, yuba);
                            Revision to = new Revision(from.submission(), 2);
                            new JpaRevisions(em).add(to);
                            all.copy(from, to);
                            return all.load(to);
                        });
        assertThat(copied).usingRecursiveComparison().isEqualTo(load(yuba));
    }

    private void fill() {
        saveFigures(Map.of(TOTAL, given("7.0"), OTHER, Optional.of(ABSENT)));
        saveTexts(Map.of("A", "One."));
        saveExplanations(Map.of("R-1|ID-01", "More staff."));
        saveMilestones(WHOLE, OF_AGENCY);
    }

    private void copy(Submission target) {
        Revision from = with(yuba, (all, revision) -> revision);
        with(
                target,
                (all, to) -> {
                    all.copy(from, to);
                    return null;
                });
    }

    @Test
    @DisplayName("that differ between two sealed revisions are counted")
    void changes() throws SQLException {
        fill();
        store.seal(yuba);
        store.move(yuba, SubmissionStatus.SUPERSEDED);
        Submission second = store.add(new Submission(YUBA, Q3, 1, 2, NOW));
        copy(second);
        with(
                second,
                (all, revision) -> {
                    all.saveFigures(revision, Map.of(TOTAL, given("8.0"), OTHER, Optional.empty()));
                    all.saveTexts(revision, Map.of("B", "New."));
                    return all.saveMilestones(revision, List.of(OF_AGENCY.withEvidence("x")));
                });
        assertThat(ask(all -> all.changes(Q3)).isEmpty()).isTrue();
        store.seal(second);
        store.move(second, SubmissionStatus.SUBMITTED);
        Map<Long, Integer> changes = ask(all -> all.changes(Q3));
        assertThat(changes).isEqualTo(Map.of(second.id(), 4));
    }

    @Test
    @DisplayName("are totals for the state once they are submitted")
    void totals() throws SQLException {
        saveFigures(Map.of(TOTAL, given("7.0"), OTHER, given("3.0")));
        List<String> inputs = List.of("ID-01", "ID-02");
        assertThat(ask(all -> all.totals(Q3, inputs)).isEmpty()).isTrue();
        store.seal(yuba);
        store.move(yuba, SubmissionStatus.IN_REVIEW);
        Map<CountyCode, Map<String, BigDecimal>> totals = ask(all -> all.totals(Q3, inputs));
        assertThat(totals).isEqualTo(Map.of(YUBA, Map.of("ID-01", new BigDecimal("7.0"))));
    }
}
