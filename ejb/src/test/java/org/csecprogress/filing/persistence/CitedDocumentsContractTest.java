package org.csecprogress.filing.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.Withdrawal;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.NoWall;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.progress.Evidence;
import org.csecprogress.progress.memory.MemoryCitedDocuments;
import org.csecprogress.progress.service.CitedDocuments;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Specifies which filings every store finds that cite a document. */
@DisplayName("A document that a filing cites")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class CitedDocumentsContractTest {
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final String WITHDRAWN_AT = "2026-10-06T16:00:00Z";

    private final ContractStore store;
    private final BusinessClock clock = new BusinessClock();
    private final Made<CitedDocuments> cited =
            Made.by(
                    em -> new JpaCitedDocuments(em, clock, new NoWall()),
                    memory -> new MemoryCitedDocuments(memory, clock));

    CitedDocumentsContractTest(StoreKind kind) {
        store = kind.open();
        at(Instant.parse("2026-11-02T18:00:00Z"));
    }

    private void at(Instant now) {
        clock.replace(Clock.fixed(now, CaliforniaTime.ZONE));
    }

    private <T> T ask(Function<CitedDocuments, T> question) {
        return store.ask(cited, question);
    }

    private Set<Long> of(Function<CitedDocuments, Set<Long>> question) {
        return ask(question);
    }

    private Set<CountyCode> underWay(long document) {
        return ask(all -> all.underWay(document));
    }

    /** Begins a filing that cites the document for an agency, and a link besides. */
    private static FilingBuilder citing(long document, CountyCode county) {
        return aFiling()
                .of(county)
                .answered(
                        Answers.builder()
                                .milestone(milestone(document))
                                .milestone(milestone("PM-05", null, "https://a.example/document:9"))
                                .build());
    }

    private static MilestoneAnswer milestone(long document) {
        return milestone("PM-06", Agency.CWS, Evidence.ofDocument(document).text());
    }

    private static MilestoneAnswer milestone(String code, Agency agency, String evidence) {
        return new MilestoneAnswer(code, agency, "ADOPTED", null, evidence, "");
    }

    /**
     * Lets Yuba have sent document 1 and now cite document 2, and Yolo have published document 3.
     */
    private void play() {
        Submission yuba = store.add(citing(1, YUBA).returned());
        new StoredAnswers(store).milestones(yuba, milestone(2));
        store.add(citing(3, YOLO).published());
    }

    @Test
    @DisplayName("is under way in what its county has not had published")
    void underWay() {
        play();
        assertThat(underWay(1)).as("of an earlier revision").isEmpty();
        assertThat(underWay(2)).containsExactly(YUBA);
        assertThat(underWay(3)).as("published").isEmpty();
        assertThat(underWay(9)).as("a link").isEmpty();
    }

    @Test
    @DisplayName("is under way from the draft to the approval")
    void statuses() {
        store.add(citing(2, Staff.county("Kern")));
        store.add(citing(2, Staff.county("Lake")).submitted());
        store.add(citing(2, Staff.county("Mono")).inReview());
        store.add(citing(2, Staff.county("Glenn")).returned());
        store.add(citing(2, Staff.county("Butte")).approved());
        store.add(citing(2, YUBA).published());
        store.add(
                citing(2, YOLO)
                        .published()
                        .step(SubmissionAction.SUPERSEDE, Staff.PUBLISHER, null));
        assertThat(underWay(2))
                .containsExactlyInAnyOrder(
                        Staff.county("Kern"),
                        Staff.county("Lake"),
                        Staff.county("Mono"),
                        Staff.county("Glenn"),
                        Staff.county("Butte"));
    }

    @Test
    @DisplayName("stays under way while its withdrawal can be undone, and a day more")
    void withdrawn() {
        store.add(
                citing(2, YUBA)
                        .withdrawalAsked()
                        .at(WITHDRAWN_AT)
                        .step(SubmissionAction.WITHDRAW, Staff.certifier(YUBA, Agency.PROB), null));
        Instant end =
                Instant.parse(WITHDRAWN_AT).plus(Duration.ofDays(Withdrawal.DAYS_TO_UNDO + 1L));
        at(end.minusSeconds(1));
        assertThat(underWay(2)).containsExactly(YUBA);
        at(end);
        assertThat(underWay(2)).isEmpty();
    }

    @Test
    @DisplayName("was sent with a sealed revision")
    void sent() {
        play();
        assertThat(of(all -> all.sent(List.of(1L, 2L, 3L, 4L)))).containsOnly(1L, 3L);
        assertThat(of(all -> all.sent(List.of(3L)))).containsOnly(3L);
        assertThat(of(all -> all.sent(List.of()))).isEmpty();
    }

    @Test
    @DisplayName("was given by its county, sent or not")
    void given() {
        play();
        List<Long> documents = List.of(1L, 2L, 3L, 4L);
        assertThat(of(all -> all.givenBy(YUBA, documents))).containsOnly(1L, 2L);
        assertThat(of(all -> all.givenBy(YOLO, documents))).containsOnly(3L);
        assertThat(of(all -> all.givenBy(YUBA, List.of(2L, 3L)))).containsOnly(2L);
        assertThat(of(all -> all.givenBy(YUBA, List.of()))).isEmpty();
    }
}
