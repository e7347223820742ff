package org.csecprogress.filing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.builders.CompleteAnswers;
import org.csecprogress.builders.Staff;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.filing.EntryKind;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.access.service.FilingAccess;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.comment.FigureComment;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.progress.Document;
import org.csecprogress.progress.DocumentType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies who may read a filing that is with its county, and as whom. */
@DisplayName("A filing that is with its county")
class FilingServiceTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final Actor PREPARER = Staff.preparer(YUBA);
    private static final Actor OF_YOLO = Staff.preparer(YOLO);
    private static final CellKey ARRESTED = CellKey.total("CT-03");

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final FilingService filings = portal.bean(FilingService.class);

    /** Lets the reviewer enter the filing for its county. */
    private void enter(Submission filing) {
        portal.bean(FilingAccess.class).open(Staff.REVIEWER, filing, EntryKind.PAPER, NOW);
    }

    private Optional<Long> found(Actor actor, CountyCode county) {
        return filings.find(actor, county, Q3).map(filing -> filing.submission().id());
    }

    @Test
    @DisplayName("is prepared by its preparers, and by a reviewer who enters it")
    void mayPrepare() {
        Submission yuba = aFiling().of(YUBA).into(portal);
        assertThat(filings.mayPrepare(PREPARER, YUBA, Q3)).isTrue();
        assertThat(filings.mayPrepare(Staff.certifier(YUBA, Agency.CWS), YUBA, Q3)).isFalse();
        assertThat(filings.mayPrepare(OF_YOLO, YUBA, Q3)).isFalse();
        assertThat(filings.mayPrepare(Staff.REVIEWER, YUBA, Q3)).isFalse();
        enter(yuba);
        assertThat(filings.mayPrepare(Staff.REVIEWER, YUBA, Q3)).isTrue();
        assertThat(filings.mayPrepare(Staff.REVIEWER, YUBA, Q3.plus(1))).isFalse();
        assertThat(filings.mayPrepare(Staff.OTHER_REVIEWER, YUBA, Q3)).isFalse();
    }

    @Test
    @DisplayName("is found by its county alone, and by a reviewer who enters it")
    void find() {
        Submission yuba = aFiling().of(YUBA).into(portal);
        assertThat(found(PREPARER, YUBA)).contains(yuba.id());
        assertThat(found(Staff.certifier(YUBA, Agency.PROB), YUBA)).contains(yuba.id());
        assertThat(found(OF_YOLO, YUBA)).isEmpty();
        assertThat(found(Staff.REVIEWER, YUBA)).isEmpty();
        enter(yuba);
        assertThat(found(Staff.REVIEWER, YUBA)).contains(yuba.id());
    }

    @Test
    @DisplayName("is not found before it is opened or after it was withdrawn")
    void notOpened() {
        assertThat(found(PREPARER, YUBA)).isEmpty();
        assertThat(filings.findCatalog(PREPARER, YUBA, Q3)).isEmpty();
        aFiling().of(YUBA).withdrawn().into(portal);
        assertThat(found(PREPARER, YUBA)).isEmpty();
    }

    @Test
    @DisplayName("is read by a reviewer who enters it as by its preparer: no draft of a question")
    void asPreparer() {
        Submission yuba = aFiling().of(YUBA).into(portal);
        portal.memory().add(new FigureComment(yuba, "ID-01", "Why?", Staff.OTHER_REVIEWER, NOW));
        enter(yuba);
        assertThat(filings.find(Staff.REVIEWER, YUBA, Q3).orElseThrow().comments()).isEmpty();
        assertThat(filings.findRevision(Staff.REVIEWER, YUBA, Q3, 1).orElseThrow().comments())
                .isEmpty();
    }

    @Test
    @DisplayName("has the revisions that were sent, with the answers of each")
    void revisions() {
        Submission yuba =
                aFiling().of(YUBA).answered(CompleteAnswers.of(Q3)).returned().into(portal);
        portal.bean(AnswerStore.class)
                .saveFigures(
                        portal.bean(Revisions.class).current(yuba),
                        Map.of(ARRESTED, Optional.of(Answer.of(4))));
        assertThat(arrested(filings.findRevision(PREPARER, YUBA, Q3, 1))).contains(Answer.of(0));
        assertThat(arrested(filings.findRevision(PREPARER, YUBA, Q3, 2))).contains(Answer.of(4));
        assertThat(filings.findRevision(PREPARER, YUBA, Q3, 3)).isEmpty();
        assertThat(filings.findRevision(OF_YOLO, YUBA, Q3, 1)).isEmpty();
        assertThat(filings.findRevision(Staff.REVIEWER, YUBA, Q3, 1)).isEmpty();
        enter(yuba);
        assertThat(filings.findRevision(Staff.REVIEWER, YUBA, Q3, 1)).isPresent();
    }

    private static Optional<Answer> arrested(Optional<Filing> filing) {
        return filing.flatMap(found -> found.answers().figure(ARRESTED));
    }

    @Test
    @DisplayName("has the revisions of a withdrawn submission as well")
    void revisionOfWithdrawn() {
        Submission withdrawn = aFiling().of(YUBA).returned().withdrawn().into(portal);
        assertThat(filings.findRevision(PREPARER, YUBA, Q3, 1))
                .map(filing -> filing.submission().id())
                .contains(withdrawn.id());
    }

    @Test
    @DisplayName("keeps the catalogue under which it was opened")
    void catalog() {
        portal.memory().add(new Submission(YUBA, Q3, 2, 1, NOW));
        assertThat(filings.findCatalog(PREPARER, YUBA, Q3)).map(Catalog::version).contains(2);
        assertThat(filings.findCatalog(OF_YOLO, YUBA, Q3)).isEmpty();
        assertThat(filings.findCatalog(Staff.REVIEWER, YUBA, Q3)).isEmpty();
    }

    @Test
    @DisplayName("may cite the county's documents, by name")
    void documents() {
        add(YUBA, "b.pdf");
        add(YUBA, "a.pdf");
        add(YOLO, "c.pdf");
        Submission yuba = aFiling().of(YUBA).into(portal);
        assertThat(names(PREPARER)).containsExactly("a.pdf", "b.pdf");
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> names(OF_YOLO));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> names(Staff.REVIEWER));
        enter(yuba);
        assertThat(names(Staff.REVIEWER)).containsExactly("a.pdf", "b.pdf");
    }

    private void add(CountyCode county, String name) {
        portal.memory()
                .add(
                        new Document(
                                county,
                                name,
                                DocumentType.PDF,
                                1,
                                name,
                                Staff.preparer(county),
                                NOW));
    }

    private List<String> names(Actor actor) {
        return filings.documents(actor, YUBA, Q3).stream().map(Document::name).toList();
    }

    @Test
    @DisplayName("shows what other figures would lead to, and saves nothing")
    void outlook() {
        Submission yuba = aFiling().of(YUBA).complete().into(portal);
        portal.bean(AnswerStore.class)
                .saveExplanations(
                        portal.bean(Revisions.class).current(yuba),
                        Map.of("Q-07|CT-03", "It was another county's case."));
        long version = yuba.version();
        Map<CellKey, Optional<Answer>> figures = Map.of(ARRESTED, Optional.of(Answer.of(1)));
        for (ChangedFiling outlook :
                List.of(
                        filings.outlook(PREPARER, YUBA, Q3, figures),
                        filings.lock(PREPARER, YUBA, Q3, figures))) {
            assertThat(outlook.catalog().version()).isEqualTo(1);
            assertThat(outlook.version()).isEqualTo(version);
            assertThat(outlook.status()).isEqualTo(SubmissionStatus.DRAFT);
            assertThat(outlook.now()).isEqualTo(CompleteAnswers.of(Q3));
            assertThat(outlook.findings()).extracting(Finding::rule).contains("Q-07");
            assertThat(outlook.explained()).containsExactly("Q-07|CT-03");
        }
        assertThat(filings.outlook(PREPARER, YUBA, Q3, Map.of()).findings())
                .extracting(Finding::rule)
                .doesNotContain("Q-07");
        assertThat(yuba.version()).isEqualTo(version);
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("shows its outlook to nobody else, and only once it is opened")
    void noOutlook() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> filings.outlook(PREPARER, YUBA, Q3, Map.of()));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> filings.lock(PREPARER, YUBA, Q3, Map.of()));
        Submission yuba = aFiling().of(YUBA).into(portal);
        for (Actor other : List.of(OF_YOLO, Staff.REVIEWER)) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> filings.outlook(other, YUBA, Q3, Map.of()));
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> filings.lock(other, YUBA, Q3, Map.of()));
        }
        enter(yuba);
        assertThat(filings.outlook(Staff.REVIEWER, YUBA, Q3, Map.of()).version())
                .isEqualTo(yuba.version());
        assertThat(filings.lock(Staff.REVIEWER, YUBA, Q3, Map.of()).version())
                .isEqualTo(yuba.version());
    }
}
