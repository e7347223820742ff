package org.csecprogress.filing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Certification;
import org.csecprogress.filing.CountyEntry;
import org.csecprogress.filing.EntryKind;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.RevisionDigest;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.filing.revision.SealedFinding;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Finding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies how a working copy is signed, sealed and opened again. */
@DisplayName("A revision")
class RevisionSealTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final CountyCode YUBA = Staff.county("Yuba");

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final RevisionSeal seal = portal.bean(RevisionSeal.class);
    private final Revisions revisions = portal.bean(Revisions.class);
    private final AnswerStore answers = portal.bean(AnswerStore.class);

    private Filing read(Submission filing) {
        return portal.bean(FilingReader.class).read(Staff.preparer(YUBA), filing);
    }

    @Test
    @DisplayName("is signed for an agency under the name and title that were given")
    void sign() {
        Submission filing = aFiling().of(YUBA).into(portal);
        Certification signed =
                seal.sign(
                        filing,
                        Agency.PROB,
                        Staff.certifier(YUBA, Agency.PROB),
                        "Ben Lund",
                        "Chief",
                        NOW);
        Revision working = revisions.current(filing);
        assertThat(revisions.certifications(working)).containsExactly(signed);
        assertThat(signed.agency()).isEqualTo(Agency.PROB);
        assertThat(signed.accountId()).isEqualTo(Staff.certifier(YUBA, Agency.PROB).accountId());
        assertThat(signed.name()).isEqualTo("Ben Lund");
        assertThat(signed.title()).isEqualTo("Chief");
        assertThat(signed.at()).isEqualTo(NOW);
        assertThat(working.sealedAt()).isNull();
    }

    @Test
    @DisplayName("is sealed with its findings, in their order, and when")
    void close() {
        Submission filing =
                aFiling()
                        .of(YUBA)
                        .answered(
                                Answers.builder()
                                        .figure(CellKey.total("ID-03"), Answer.of(3))
                                        .figure(CellKey.total("ID-04"), Answer.of(5))
                                        .build())
                        .into(portal);
        Filing read = read(filing);
        assertThat(read.findings()).hasSizeGreaterThan(2);
        seal.close(read, List.of(), NOW);
        List<SealedFinding> sealed = portal.memory().all(SealedFinding.class).toList();
        assertThat(sealed)
                .extracting(SealedFinding::rule)
                .containsExactlyElementsOf(read.findings().stream().map(Finding::rule).toList());
        assertThat(sealed).extracting(SealedFinding::target).contains("ID-04");
        for (int position = 1; position <= sealed.size(); position++) {
            assertThat(sealed.get(position - 1).position()).isEqualTo(position);
        }
        Revision revision = revisions.current(filing);
        assertThat(sealed).extracting(SealedFinding::revision).containsOnly(revision);
        assertThat(revision.sealedAt()).isEqualTo(NOW);
    }

    @Test
    @DisplayName("is sealed with a digest of answers, explanations, signatures and who entered it")
    void digest() {
        Submission filing = aFiling().of(YUBA).complete().into(portal);
        portal.memory().add(filing.startEntry(EntryKind.PAPER, Staff.REVIEWER, "By mail.", NOW));
        portal.memory()
                .add(filing.apply(SubmissionAction.ENTER, Staff.REVIEWER, null, Set.of(), NOW));
        Revision revision = revisions.current(filing);
        answers.saveExplanations(revision, Map.of("Q-01|ID-01", "More staff."));
        Certification signed =
                new Certification(revision, Agency.CWS, 1582, "C. Moss", "Director", NOW);
        seal.close(read(filing), List.of(signed), NOW);
        CountyEntry mark =
                new CountyEntry(
                        EntryKind.PAPER,
                        Staff.REVIEWER.accountId(),
                        "R. Dunn",
                        1,
                        NOW,
                        Optional.of(NOW),
                        true);
        assertThat(revision.digest())
                .isEqualTo(
                        RevisionDigest.of(
                                filing,
                                answers.load(revision),
                                Map.of("Q-01|ID-01", "More staff."),
                                List.of(signed),
                                List.of(mark)));
    }

    @Test
    @DisplayName("that is opened again is copied into a new working copy, without signatures")
    void reopen() {
        Submission filing = aFiling().of(YUBA).complete().submitted().into(portal);
        Revision sealed = revisions.current(filing);
        answers.saveExplanations(sealed, Map.of("Q-01|ID-01", "More staff."));
        filing.apply(
                SubmissionAction.RECALL,
                Staff.certifier(YUBA, Agency.CWS),
                "Wrong.",
                Set.of(),
                NOW);
        seal.reopen(filing, 1);
        Revision working = revisions.of(filing, 2);
        assertThat(working.sealedAt()).isNull();
        assertThat(answers.load(working)).isEqualTo(answers.load(sealed));
        assertThat(answers.explanations(working)).hasSize(1);
        assertThat(revisions.certifications(working)).isEmpty();
        assertThat(revisions.certifications(sealed)).hasSize(2);
    }
}
