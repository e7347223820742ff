package org.csecprogress.review.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.EntryKind;
import org.csecprogress.filing.FilingCount;
import org.csecprogress.filing.FilingMove;
import org.csecprogress.filing.QueuedFiling;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.access.EntryPermission;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.revision.SealedFinding;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.kernel.persistence.StoredRevisions;
import org.csecprogress.review.FilingBoard;
import org.csecprogress.review.memory.MemoryFilingBoard;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The filings of all counties in the queue of a quarter")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class FilingBoardContractTest {
    private static final ReportingPeriod Q2 = ReportingPeriod.of("2026Q2");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final Instant STARTED = Instant.parse("2026-10-06T16:00:00Z");
    private static final Made<FilingBoard> BOARD =
            new Made<>(JpaFilingBoard::new, MemoryFilingBoard::new);

    private final ContractStore store;

    FilingBoardContractTest(StoreKind kind) {
        store = kind.open();
    }

    private <T> List<T> list(Function<FilingBoard, List<T>> question) {
        return store.ask(BOARD, question);
    }

    private static QueuedFiling row(Submission of, SubmissionStatus status, boolean asked) {
        return new QueuedFiling(
                of.id(), of.county(), status, of.revision(), of.submittedAt(), of.version(), asked);
    }

    @Test
    @DisplayName("are all submissions for it, withdrawn or not, by revision")
    void queued() {
        Submission later = store.add(aFiling().of(YUBA).fromRevision(2).returned());
        Submission withdrawn = store.add(aFiling().of(YUBA).withdrawn());
        Submission asked = store.add(aFiling().of(YOLO).fromRevision(2).correctionAsked());
        store.add(aFiling().of(YUBA).in("2026Q2"));
        List<QueuedFiling> queued = list(board -> board.queued(Q3));
        assertThat(queued)
                .containsExactlyInAnyOrder(
                        row(withdrawn, SubmissionStatus.WITHDRAWN, false),
                        row(asked, SubmissionStatus.PUBLISHED, true),
                        row(later, SubmissionStatus.RETURNED, false));
        assertThat(queued).extracting(QueuedFiling::revision).containsExactly(1, 2, 3);
        assertThat(queued).extracting(QueuedFiling::sealed).containsExactly(1, 2, 2);
        assertThat(list(board -> board.queued(Q2.plus(-1)))).isEmpty();
    }

    private static FilingBuilder entered(CountyCode county) {
        return aFiling()
                .of(county)
                .step(SubmissionAction.START_ENTRY, Staff.OTHER_REVIEWER, "It came on paper.")
                .step(SubmissionAction.ENTER, Staff.OTHER_REVIEWER, null);
    }

    @Test
    @DisplayName("have moves: what was sent, reviewed or entered by CDSS, in the order of time")
    void moves() {
        Submission yuba = store.add(entered(YUBA).returned());
        Submission yolo = store.add(aFiling().of(YOLO).at("2026-10-06T16:00:00Z").submitted());
        store.add(aFiling().of(YUBA).in("2026Q2").approved());
        List<FilingMove> moves = list(board -> board.moves(Q3));
        assertThat(moves)
                .extracting(FilingMove::action)
                .containsExactly(
                        SubmissionAction.START_ENTRY,
                        SubmissionAction.ENTER,
                        SubmissionAction.SUBMIT,
                        SubmissionAction.START_REVIEW,
                        SubmissionAction.SUBMIT);
        assertThat(moves)
                .extracting(FilingMove::submission)
                .containsExactly(yuba.id(), yuba.id(), yuba.id(), yuba.id(), yolo.id());
        assertThat(moves.get(0))
                .isEqualTo(
                        new FilingMove(
                                yuba.id(),
                                YUBA,
                                SubmissionStatus.RETURNED,
                                SubmissionAction.START_ENTRY,
                                Staff.OTHER_REVIEWER.accountId(),
                                "N. Falk",
                                Instant.parse("2026-10-05T17:00:00Z"),
                                null));
    }

    @Test
    @DisplayName("say which submission the actor of each move may enter now")
    void entering() {
        Submission yuba = store.add(entered(YUBA).returned());
        Submission yolo = store.add(aFiling().of(YOLO));
        long falk = Staff.OTHER_REVIEWER.accountId();
        EntryPermission first = new EntryPermission(yuba, falk, EntryKind.PAPER, STARTED);
        store.add(first);
        assertThat(list(board -> board.moves(Q3)))
                .filteredOn(FilingMove::isEntering)
                .extracting(FilingMove::action)
                .containsExactly(SubmissionAction.START_ENTRY, SubmissionAction.ENTER);
        Long id = Memory.value(first, "id");
        store.change(EntryPermission.class, id, it -> it.end(STARTED));
        assertThat(list(board -> board.moves(Q3)))
                .extracting(FilingMove::entering)
                .containsOnlyNulls();
        store.add(new EntryPermission(yolo, falk, EntryKind.PAPER, STARTED));
        assertThat(list(board -> board.moves(Q3)))
                .noneMatch(FilingMove::isEntering)
                .extracting(FilingMove::entering)
                .containsExactly(yolo.id(), yolo.id(), null, null);
    }

    private void found(Submission filing, int number, Effect... effects) {
        Revision revision = StoredRevisions.of(store, filing, number);
        for (int each = 0; each < effects.length; each++) {
            Finding finding = new Finding("R", effects[each], "T" + each / 2, Map.of());
            store.add(new SealedFinding(revision, each + 1, finding));
        }
    }

    @Test
    @DisplayName("have counts of the figures that were explained in what was sent last")
    void explained() {
        Submission returned = store.add(aFiling().of(YUBA).returned().returned());
        found(returned, 1, Effect.EXPLAIN);
        found(
                returned,
                2,
                Effect.EXPLAIN,
                Effect.EXPLAIN,
                Effect.EXPLAIN,
                Effect.NOTE,
                Effect.NOTE);
        Submission sent = store.add(aFiling().of(YOLO).returned().submitted());
        found(sent, 1, Effect.EXPLAIN, Effect.EXPLAIN, Effect.EXPLAIN);
        found(sent, 2, Effect.EXPLAIN);
        Submission withdrawn = store.add(aFiling().of("Napa").submitted().recalled().withdrawn());
        found(withdrawn, 1, Effect.EXPLAIN);
        Submission noted = store.add(aFiling().of("Kern").submitted());
        found(noted, 1, Effect.REVIEWER, Effect.SUBMIT);
        Submission earlier = store.add(aFiling().of(YOLO).in("2026Q2").submitted());
        found(earlier, 1, Effect.EXPLAIN);
        assertThat(list(board -> board.explained(Q3)))
                .containsExactlyInAnyOrder(
                        new FilingCount(returned.id(), YUBA, 2L),
                        new FilingCount(sent.id(), YOLO, 1L));
    }

    private static Answers figures(String... cells) {
        Answers.Builder answers = Answers.builder();
        for (String cell : cells) {
            answers.figure(CellKey.parse(cell), Answer.of(4));
        }
        return answers.build();
    }

    @Test
    @DisplayName("have counts of the figures of their current revisions, a reason being one too")
    void answered() {
        Answers absent =
                Answers.builder()
                        .figure(CellKey.parse("ID-03"), Answer.of(4))
                        .figure(
                                CellKey.parse("ID-04"),
                                Answer.absent(AbsentReason.NA_NOT_COLLECTED))
                        .build();
        Submission yuba =
                store.add(
                        aFiling().of(YUBA).answered(figures("ID-03")).returned().answered(absent));
        Submission yolo = store.add(aFiling().of(YOLO).answered(figures("ID-03")).published());
        store.add(aFiling().of("Napa").answered(figures("ID-03")).withdrawn());
        store.add(aFiling().of("Kern"));
        store.add(aFiling().of(YUBA).in("2026Q2").answered(figures("ID-03")));
        assertThat(list(board -> board.answered(Q3)))
                .containsExactlyInAnyOrder(
                        new FilingCount(yuba.id(), YUBA, 2L), new FilingCount(yolo.id(), YOLO, 1L));
    }
}
