package org.csecprogress.filing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.progress.Document;
import org.csecprogress.progress.DocumentType;
import org.csecprogress.progress.Evidence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies which documents a county may cite as evidence. */
@DisplayName("The evidence of a milestone")
class EvidenceCheckTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final Actor PREPARER = Staff.preparer(YUBA);

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final EvidenceCheck check = portal.bean(EvidenceCheck.class);
    private final Document own = add(YUBA, "b.pdf");
    private final Document shared = add(YOLO, "a.pdf");
    private final Document others = add(YOLO, "c.pdf");
    private final Document withdrawn = add(YUBA, "d.pdf");

    EvidenceCheckTest() {
        shared.shareWith(Set.of(YUBA));
        withdrawn.withdraw(PREPARER, NOW);
    }

    private Document add(CountyCode county, String name) {
        return portal.memory()
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

    private static MilestoneAnswer citing(Agency agency, String evidence) {
        return new MilestoneAnswer("PM-06", agency, "ADOPTED", null, evidence, "A note.");
    }

    private static MilestoneAnswer citing(Document document) {
        return citing(Agency.CWS, Evidence.ofDocument(document.id()).text());
    }

    private List<Problem> problems(MilestoneAnswer... answers) {
        return check.problems(PREPARER, YUBA, List.of(answers));
    }

    @Test
    @DisplayName("may be a link, a name, nothing, or a document that serves the county")
    void given() {
        assertThat(
                        problems(
                                citing(Agency.CWS, "https://a.example/policy"),
                                citing(Agency.CWS, "The binder"),
                                citing(Agency.CWS, ""),
                                citing(own),
                                citing(shared)))
                .isEmpty();
    }

    @Test
    @DisplayName("is unknown if it is another county's document, a withdrawn one, or none")
    void unknown() {
        assertThat(
                        problems(
                                citing(own),
                                citing(others),
                                citing(Agency.PROB, "document:" + withdrawn.id()),
                                citing(null, "document:999")))
                .containsExactly(
                        Problem.of("PM-06/CWS.EVIDENCE", "evidence.unknown"),
                        Problem.of("PM-06/PROB.EVIDENCE", "evidence.unknown"),
                        Problem.of("PM-06.EVIDENCE", "evidence.unknown"));
    }

    @Test
    @DisplayName("is taken from a copied answer if the county may no longer cite it")
    void stillGiven() {
        MilestoneAnswer link = citing(Agency.PROB, "https://a.example/policy");
        assertThat(check.stillGiven(PREPARER, YUBA, List.of(citing(own), citing(withdrawn), link)))
                .containsExactly(citing(own), citing(Agency.CWS, ""), link);
    }

    @Test
    @DisplayName("may be chosen among the county's documents, by name")
    void choices() {
        assertThat(check.choices(PREPARER, YUBA)).containsExactly(shared, own);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> check.choices(PREPARER, YOLO));
    }
}
