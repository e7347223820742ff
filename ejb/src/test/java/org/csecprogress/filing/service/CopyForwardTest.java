package org.csecprogress.filing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.progress.Document;
import org.csecprogress.progress.DocumentType;
import org.csecprogress.progress.Evidence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what a new filing starts with. */
@DisplayName("A new filing")
class CopyForwardTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final Actor PREPARER = Staff.preparer(YUBA);

    private final InMemoryPortal portal = new InMemoryPortal(NOW);

    private static FilingBuilder before(String quarter, Answers answers) {
        return aFiling().of(YUBA).in(quarter).answered(answers);
    }

    private static Answers described(String population) {
        return Answers.builder().text("ID-10.POPULATION", population).build();
    }

    private static MilestoneAnswer milestone(String code, String evidence) {
        return new MilestoneAnswer(
                code, Agency.CWS, "ADOPTED", LocalDate.of(2026, 5, 31), evidence, "A note.");
    }

    private Answers opened() {
        portal.bean(FilingService.class).open(PREPARER, YUBA, Q3);
        return answers(newest());
    }

    private Submission newest() {
        return portal.memory()
                .all(Submission.class)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private Answers answers(Submission filing) {
        return portal.bean(AnswerStore.class).load(portal.bean(Revisions.class).current(filing));
    }

    private Document add(CountyCode county) {
        return portal.memory()
                .add(
                        new Document(
                                county,
                                "policy.pdf",
                                DocumentType.PDF,
                                1,
                                "d",
                                Staff.preparer(county),
                                NOW));
    }

    @Test
    @DisplayName("starts with the methods and milestones of the last approved one, without figures")
    void methods() {
        MilestoneAnswer milestone = milestone("PM-06", "https://a.example/policy");
        before(
                        "2026Q2",
                        Answers.builder()
                                .figure(CellKey.total("ID-01"), Answer.of(7))
                                .text("ID-10.POPULATION", "All youth in care.")
                                .text("NAR.DATA", "A new system.")
                                .milestone(milestone)
                                .build())
                .explained(List.of("Q-01|ID-01"))
                .approved()
                .into(portal);
        Answers opened = opened();
        assertThat(opened.figures()).isEmpty();
        assertThat(opened.texts()).isEqualTo(Map.of("ID-10.POPULATION", "All youth in care."));
        assertThat(opened.milestones()).containsExactly(milestone);
        Revision working = portal.bean(Revisions.class).current(newest());
        assertThat(portal.bean(AnswerStore.class).explanations(working)).isEmpty();
    }

    @Test
    @DisplayName("starts with nothing if there is none before it, or none that was approved")
    void nothing() {
        before("2026Q2", described("All youth.")).returned().into(portal);
        before("2026Q4", described("All youth.")).approved().into(portal);
        aFiling().of(YOLO).in("2026Q2").answered(described("All youth.")).approved().into(portal);
        assertThat(opened()).isEqualTo(Answers.NONE);
    }

    @Test
    @DisplayName("starts from the last of several approved ones")
    void last() {
        before("2026Q1", described("January.")).approved().into(portal);
        before("2026Q2", described("April.")).published().into(portal);
        before("2025Q4", described("October.")).approved().into(portal);
        assertThat(opened().text("ID-10.POPULATION")).isEqualTo("April.");
    }

    @Test
    @DisplayName("starts from an approved one that is years old, if there is no newer one")
    void old() {
        before("2024Q1", described("Long ago.")).approved().into(portal);
        before("2023Q1", described("Longer ago.")).approved().into(portal);
        assertThat(opened().text("ID-10.POPULATION")).isEqualTo("Long ago.");
    }

    @Test
    @DisplayName("leaves out what its catalogue does not ask")
    void unknown() {
        before(
                        "2026Q2",
                        Answers.builder()
                                .text("ID-99.OLD", "An old method.")
                                .milestone(milestone("PM-99", ""))
                                .build())
                .approved()
                .into(portal);
        assertThat(opened()).isEqualTo(Answers.NONE);
    }

    @Test
    @DisplayName("keeps a document of the county's own")
    void own() {
        Document own = add(YUBA);
        assertThat(evidence(own)).isEqualTo(Evidence.ofDocument(own.id()).text());
    }

    @Test
    @DisplayName("keeps another county's document that is shared with it")
    void shared() {
        Document shared = add(YOLO);
        shared.shareWith(Set.of(YUBA));
        assertThat(evidence(shared)).isEqualTo(Evidence.ofDocument(shared.id()).text());
    }

    @Test
    @DisplayName("keeps a milestone without a document that was withdrawn")
    void withdrawnDocument() {
        Document withdrawn = add(YUBA);
        withdrawn.withdraw(PREPARER, NOW);
        assertThat(evidence(withdrawn)).isEmpty();
    }

    @Test
    @DisplayName("keeps a milestone without another county's document")
    void othersDocument() {
        assertThat(evidence(add(YOLO))).isEmpty();
    }

    /** Returns the evidence of a new filing's milestone, for which the one before cites this. */
    private String evidence(Document document) {
        String cited = Evidence.ofDocument(document.id()).text();
        before("2026Q2", Answers.builder().milestone(milestone("PM-06", cited)).build())
                .approved()
                .into(portal);
        MilestoneAnswer copied = opened().milestones().get(0);
        assertThat(copied.status()).isEqualTo("ADOPTED");
        return copied.evidence();
    }

    @Test
    @DisplayName("from a withdrawn submission loses only documents that it may no longer cite")
    void whole() {
        Document withdrawn = add(YUBA);
        withdrawn.withdraw(PREPARER, NOW);
        Document own = add(YUBA);
        MilestoneAnswer kept = milestone("PM-05", Evidence.ofDocument(own.id()).text());
        aFiling()
                .of(YUBA)
                .answered(
                        Answers.builder()
                                .figure(CellKey.total("ID-01"), Answer.of(7))
                                .text("NAR.DATA", "A new system.")
                                .milestone(kept)
                                .milestone(
                                        milestone(
                                                "PM-06",
                                                Evidence.ofDocument(withdrawn.id()).text()))
                                .build())
                .withdrawn()
                .into(portal);
        portal.bean(FilingService.class).open(PREPARER, YUBA, Q3, OptionalInt.of(1));
        Answers opened = answers(newest());
        assertThat(opened.figures()).hasSize(1);
        assertThat(opened.texts()).hasSize(1);
        assertThat(opened.milestones()).containsExactly(kept, milestone("PM-06", ""));
    }
}
