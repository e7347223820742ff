package org.csecprogress.review.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.FiledQuarter;
import org.csecprogress.filing.NewestRevision;
import org.csecprogress.filing.QuarterCount;
import org.csecprogress.filing.SentFiling;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
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

@DisplayName("The filings of all counties over several quarters")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class FilingBoardQuartersContractTest {
    private static final ReportingPeriod Q1 = ReportingPeriod.of("2026Q1");
    private static final ReportingPeriod Q2 = ReportingPeriod.of("2026Q2");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final CountyCode NAPA = Staff.county("Napa");
    private static final Made<FilingBoard> BOARD =
            new Made<>(JpaFilingBoard::new, MemoryFilingBoard::new);

    private final ContractStore store;

    FilingBoardQuartersContractTest(StoreKind kind) {
        store = kind.open();
    }

    private <T> List<T> list(Function<FilingBoard, List<T>> question) {
        return store.ask(BOARD, question);
    }

    @Test
    @DisplayName("were sent at these times, the earliest first, withdrawn ones left out")
    void sent() {
        Instant first = Instant.parse("2026-10-05T19:00:00Z");
        Instant again = Instant.parse("2026-10-05T23:00:00Z");
        store.add(aFiling().of(YOLO).at("2026-10-09T16:00:00Z").submitted());
        store.add(aFiling().of(YUBA).submitted().recalled().submitted());
        store.add(aFiling().of(YUBA).in("2026Q2").at("2026-07-05T16:00:00Z").approved());
        store.add(aFiling().of(YUBA).in("2026Q1").at("2026-04-05T16:00:00Z").approved());
        store.add(aFiling().of(NAPA).submitted().recalled().withdrawn());
        SentFiling inJuly = new SentFiling(Q2, YUBA, Instant.parse("2026-07-05T19:00:00Z"));
        SentFiling last = new SentFiling(Q3, YOLO, Instant.parse("2026-10-09T19:00:00Z"));
        List<SentFiling> sent = list(board -> board.sent(Q2, Q3));
        assertThat(sent)
                .containsExactly(
                        inJuly,
                        new SentFiling(Q3, YUBA, first),
                        new SentFiling(Q3, YUBA, again),
                        last);
        assertThat(list(board -> board.sent(Q2, Q2))).containsExactly(inJuly);
        assertThat(list(board -> board.sent(Q1, Q2))).hasSize(2);
        assertThat(list(board -> board.sent(Q3.plus(1), Q3.plus(2)))).isEmpty();
    }

    @Test
    @DisplayName("are counted once a county where they are approved, published or superseded")
    void approved() {
        store.add(
                aFiling()
                        .of(YUBA)
                        .published()
                        .step(SubmissionAction.SUPERSEDE, Staff.PUBLISHER, null));
        store.add(aFiling().of(YUBA).fromRevision(2).published());
        store.add(aFiling().of(YOLO).approved());
        store.add(aFiling().of(NAPA).inReview());
        store.add(aFiling().of("Kern").withdrawn());
        store.add(aFiling().of(YUBA).in("2026Q2").approved());
        store.add(aFiling().of(YUBA).in("2026Q1").approved());
        QuarterCount inQ2 = new QuarterCount(Q2, 1L);
        assertThat(list(board -> board.approved(Q2, Q3)))
                .containsExactlyInAnyOrder(inQ2, new QuarterCount(Q3, 2L));
        assertThat(list(board -> board.approved(Q2, Q2))).containsExactly(inQ2);
        assertThat(list(board -> board.approved(Q3.plus(1), Q3.plus(1)))).isEmpty();
    }

    @Test
    @DisplayName("are begun unless they were withdrawn or superseded")
    void begun() {
        store.add(
                aFiling()
                        .of(YUBA)
                        .published()
                        .step(SubmissionAction.SUPERSEDE, Staff.PUBLISHER, null));
        store.add(aFiling().of(YUBA).fromRevision(2).published());
        store.add(aFiling().of(YUBA).in("2026Q2").returned());
        store.add(aFiling().of(YOLO));
        store.add(aFiling().of(NAPA).withdrawn());
        assertThat(list(FilingBoard::begun))
                .containsExactlyInAnyOrder(
                        new FiledQuarter(YUBA, Q3, SubmissionStatus.PUBLISHED),
                        new FiledQuarter(YUBA, Q2, SubmissionStatus.RETURNED),
                        new FiledQuarter(YOLO, Q3, SubmissionStatus.DRAFT));
    }

    private List<ReportingPeriod> unsigned(Agency agency) {
        return list(board -> board.unsigned(YUBA, agency));
    }

    @Test
    @DisplayName("wait for an agency's signature while they are open, the oldest quarter first")
    void unsigned() {
        store.add(aFiling().of(YUBA).certified(Agency.PROB));
        store.add(aFiling().of(YUBA).in("2026Q2").returned());
        store.add(aFiling().of(YUBA).in("2026Q1").submitted());
        store.add(aFiling().of(YUBA).in("2025Q4").withdrawn());
        store.add(aFiling().of(YOLO));
        assertThat(unsigned(Agency.CWS)).containsExactly(Q2, Q3);
        assertThat(unsigned(Agency.PROB)).containsExactly(Q2);
    }

    private NewestRevision row(Submission filing, int number) {
        return new NewestRevision(
                filing.county(),
                filing.period(),
                filing.catalogVersion(),
                StoredRevisions.of(store, filing, number).id(),
                filing.id());
    }

    private Optional<NewestRevision> sent(CountyCode county) {
        return store.ask(BOARD, board -> board.newestSent(county));
    }

    private Optional<NewestRevision> newest(CountyCode county) {
        return store.ask(BOARD, board -> board.newest(county));
    }

    @Test
    @DisplayName("have a newest revision, and a newest one that was sent")
    void newest() {
        Submission yuba = store.add(aFiling().of(YUBA).returned().returned());
        store.add(aFiling().of(YUBA).in("2026Q2").fromRevision(5).approved());
        store.add(
                aFiling().of(YUBA).in("2026Q4").fromRevision(7).submitted().recalled().withdrawn());
        Submission yolo = store.add(aFiling().of(YOLO));
        Submission before = store.add(aFiling().of(YOLO).in("2026Q2").approved());
        Submission napa = store.add(aFiling().of(NAPA));
        assertThat(sent(YUBA)).contains(row(yuba, 2));
        assertThat(newest(YUBA)).contains(row(yuba, 3));
        assertThat(sent(YOLO)).contains(row(before, 1));
        assertThat(newest(YOLO)).contains(row(yolo, 1));
        assertThat(sent(NAPA)).isEmpty();
        assertThat(newest(NAPA)).contains(row(napa, 1));
        assertThat(newest(Staff.county("Kern"))).isEmpty();
        assertThat(list(FilingBoard::newestSent))
                .containsExactlyInAnyOrder(row(yuba, 2), row(before, 1));
    }

    @Test
    @DisplayName("were not sent while they are drafts that their county recalled")
    void recalled() {
        Submission recalled = store.add(aFiling().of(YUBA).returned().submitted().recalled());
        Submission before = store.add(aFiling().of(YUBA).in("2026Q2").approved());
        store.add(aFiling().of(NAPA).submitted().recalled());
        assertThat(sent(YUBA)).contains(row(before, 1));
        assertThat(sent(NAPA)).isEmpty();
        assertThat(newest(YUBA)).contains(row(recalled, 3));
        assertThat(list(FilingBoard::newestSent)).containsExactly(row(before, 1));
    }

    @Test
    @DisplayName("have as newest the copy that corrects a published filing, once it is sent")
    void corrected() {
        Submission published = store.add(aFiling().of(YUBA).published());
        Submission copy = store.add(aFiling().of(YUBA).fromRevision(2));
        assertThat(sent(YUBA)).contains(row(published, 1));
        assertThat(newest(YUBA)).contains(row(copy, 2));
        Submission sent = store.add(aFiling().of(YOLO).fromRevision(2).submitted());
        store.add(aFiling().of(YOLO).published());
        assertThat(list(FilingBoard::newestSent))
                .containsExactlyInAnyOrder(row(published, 1), row(sent, 2));
    }
}
