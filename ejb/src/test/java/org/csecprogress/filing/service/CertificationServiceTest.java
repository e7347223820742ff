package org.csecprogress.filing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.inmemory.Refusals.keys;
import static org.csecprogress.inmemory.Refusals.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.builders.CompleteAnswers;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.RevisionDigest;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.participant.Participants;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.Unasked;
import org.csecprogress.kernel.Act;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies how a filing is certified and submitted, and by whom. */
@DisplayName("Certifying")
class CertificationServiceTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Actor WELFARE = Staff.certifier(YUBA, Agency.CWS);
    private static final Actor PROBATION = Staff.certifier(YUBA, Agency.PROB);

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final CertificationService certification = portal.bean(CertificationService.class);
    private final Revisions revisions = portal.bean(Revisions.class);

    private Decision certify(Actor official, Submission filing) {
        return certify(official, filing.version(), true, official.name(), "Director");
    }

    private Decision certify(
            Actor official, long version, boolean agreed, String name, String title) {
        return certification.certify(official, YUBA, Q3, version, agreed, name, title);
    }

    private void isAccepted(Decision decision, Submission filing) {
        portal.memory().flush();
        assertThat(decision).isEqualTo(new Decision.Accepted(filing.version()));
    }

    @Test
    @DisplayName("by one agency signs for it, and the filing stays with its county")
    void one() {
        Submission filing = aFiling().complete().into(portal);
        long before = filing.version();
        Decision decision = certify(WELFARE, filing);
        isAccepted(decision, filing);
        assertThat(filing.version()).isGreaterThan(before);
        assertThat(filing.status()).isEqualTo(SubmissionStatus.DRAFT);
        assertThat(revisions.certifications(revisions.current(filing)))
                .singleElement()
                .satisfies(
                        signed -> {
                            assertThat(signed.agency()).isEqualTo(Agency.CWS);
                            assertThat(signed.accountId()).isEqualTo(WELFARE.accountId());
                            assertThat(signed.name()).isEqualTo("C. Moss");
                            assertThat(signed.title()).isEqualTo("Director");
                            assertThat(signed.at()).isEqualTo(NOW);
                        });
        assertThat(portal.events().of(SubmissionEvent.class))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.action()).isEqualTo(SubmissionAction.CERTIFY);
                            assertThat(event.actorId()).isEqualTo(WELFARE.accountId());
                            assertThat(event.agency()).isEqualTo(Agency.CWS);
                            assertThat(event.reason()).isNull();
                            assertThat(event.at()).isEqualTo(NOW);
                        });
    }

    @Test
    @DisplayName("asks for a second factor, for what the page showed, and else changes nothing")
    void confirmed() {
        Submission filing = aFiling().complete().into(portal);
        certify(WELFARE, filing);
        portal.memory().flush();
        long before = filing.version();
        Act first = portal.acts().asked().get(0);
        portal.acts().refuse();
        assertThat(certify(PROBATION, filing)).isEqualTo(Decision.refused(Unasked.REFUSAL));
        portal.memory().flush();
        assertThat(filing.version()).isEqualTo(before);
        assertThat(filing.status()).isEqualTo(SubmissionStatus.DRAFT);
        assertThat(portal.acts().asked())
                .as("the content is the same, whoever has certified it")
                .containsExactly(first);
    }

    @Test
    @DisplayName("by the second agency submits the filing and seals its revision")
    void both() {
        Submission filing = aFiling().complete().into(portal);
        certify(WELFARE, filing);
        isAccepted(certify(PROBATION, filing), filing);
        assertThat(filing.status()).isEqualTo(SubmissionStatus.SUBMITTED);
        assertThat(filing.submittedAt()).isEqualTo(NOW);
        Revision sealed = revisions.current(filing);
        assertThat(sealed.sealedAt()).isEqualTo(NOW);
        assertThat(sealed.digest())
                .isEqualTo(
                        RevisionDigest.of(
                                filing,
                                CompleteAnswers.of(Q3),
                                Map.of(),
                                revisions.certifications(sealed),
                                List.of()));
        assertThat(portal.events().of(SubmissionEvent.class))
                .extracting(SubmissionEvent::action)
                .containsExactly(
                        SubmissionAction.CERTIFY,
                        SubmissionAction.CERTIFY,
                        SubmissionAction.SUBMIT);
        assertThat(portal.events().of(SubmissionEvent.class))
                .allSatisfy(event -> assertThat(event.at()).isEqualTo(NOW));
        assertThat(portal.events().of(SubmissionEvent.class).get(2).actorId())
                .isEqualTo(PROBATION.accountId());
    }

    @Test
    @DisplayName("needs the statement, a name and a title, and says all that is missing")
    void missing() {
        Submission filing = aFiling().complete().into(portal);
        assertThat(keys(certify(WELFARE, filing.version(), false, " ", null)))
                .containsExactly(
                        "certify.agreed.missing", "certify.name.missing", "certify.title.missing");
        assertThat(keys(certify(WELFARE, filing.version(), true, "n".repeat(121), "D")))
                .containsExactly("certify.name.long");
        assertThat(filing.status()).isEqualTo(SubmissionStatus.DRAFT);
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("is refused while a method is not described")
    void undescribed() {
        Submission filing = aFiling().into(portal);
        assertThat(keys(certify(WELFARE, filing))).contains("certify.undescribed");
    }

    @Test
    @DisplayName("is refused while an error is not fixed")
    void wrong() {
        Submission filing = aFiling().complete().into(portal);
        portal.bean(AnswerStore.class)
                .saveFigures(
                        revisions.current(filing),
                        Map.of(
                                CellKey.parse("ID-03"), Optional.of(Answer.of(3)),
                                CellKey.parse("ID-04"), Optional.of(Answer.of(5))));
        assertThat(rules(certify(WELFARE, filing))).isNotEmpty();
    }

    @Test
    @DisplayName("is refused to an agency that has certified already")
    void twice() {
        Submission filing = aFiling().complete().certified(Agency.CWS).into(portal);
        assertThat(keys(certify(WELFARE, filing))).contains("certify.already");
    }

    @Test
    @DisplayName("is refused to whoever entered an answer")
    void ownWork() {
        Submission filing = aFiling().complete().into(portal);
        portal.bean(Participants.class).add(filing, WELFARE);
        assertThat(rules(certify(WELFARE, filing))).hasSize(1);
        assertThat(certify(PROBATION, filing)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    @DisplayName("of a version that is not the current one is stale")
    void stale() {
        Submission filing = aFiling().complete().into(portal);
        for (long other : List.of(filing.version() - 1, filing.version() + 1)) {
            assertThat(certify(WELFARE, other, true, "C. Moss", "Director"))
                    .isEqualTo(new Decision.Stale(filing.version()));
        }
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("is only for the county's own officials")
    void others() {
        aFiling().complete().into(portal);
        for (Actor other :
                List.of(
                        Staff.preparer(YUBA),
                        Staff.certifier(Staff.county("Yolo"), Agency.CWS),
                        Staff.REVIEWER)) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> certify(other, 1, true, "X", "Y"));
        }
    }
}
