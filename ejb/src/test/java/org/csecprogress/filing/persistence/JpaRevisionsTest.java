package org.csecprogress.filing.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.filing.persistence.FilingStore.NOW;
import static org.csecprogress.filing.persistence.FilingStore.Q3;
import static org.csecprogress.filing.persistence.FilingStore.YOLO;
import static org.csecprogress.filing.persistence.FilingStore.YUBA;
import static org.csecprogress.filing.persistence.FilingStore.YUBA_CERTIFIER;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.csecprogress.filing.Certification;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.filing.revision.SealedFinding;
import org.csecprogress.filing.revision.StandingRevision;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The revisions")
class JpaRevisionsTest {
    private static final ReportingPeriod Q2 = ReportingPeriod.of("2026Q2");

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

    private <T> T ask(Function<Revisions, T> question) {
        return store.inTransaction(em -> question.apply(new JpaRevisions(em)));
    }

    @Test
    @DisplayName("of several submissions are found together, with their submissions")
    void current() {
        Submission yolo = store.open(YOLO, Q3);
        Map<Long, Revision> current = ask(all -> all.current(List.of(yuba, yolo)));
        assertThat(current).containsOnlyKeys(yuba.id(), yolo.id());
        assertThat(current.get(yolo.id()).submission().county()).isEqualTo(YOLO);
    }

    @Test
    @DisplayName("that were sealed are listed oldest first, but not those withdrawn as a draft")
    void sealed() throws SQLException {
        assertThat(sealedNumbers()).isEmpty();
        store.seal(yuba);
        store.move(yuba, SubmissionStatus.SUPERSEDED);
        Submission second = store.add(new Submission(YUBA, Q3, 1, 2, NOW));
        store.seal(second);
        store.move(second, SubmissionStatus.PUBLISHED);
        assertThat(sealedNumbers()).containsExactly(1, 2);
        store.withdraw(second);
        assertThat(sealedNumbers()).containsExactly(1);
        store.run("update submission set withdrawn_from = 'SUBMITTED' where id = " + second.id());
        assertThat(sealedNumbers()).containsExactly(1, 2);
    }

    private List<Integer> sealedNumbers() {
        return ask(all -> all.sealed(yuba)).stream().map(Revision::number).toList();
    }

    @Test
    @DisplayName("that stand for earlier periods are the newest approved ones")
    void standing() throws SQLException {
        Submission before = store.open(YUBA, Q2);
        List<StandingRevision> none = ask(all -> all.standingBefore(List.of(YUBA), Q3));
        assertThat(none).isEmpty();
        store.move(before, SubmissionStatus.APPROVED);
        store.move(yuba, SubmissionStatus.APPROVED);
        List<StandingRevision> standing = ask(all -> all.standingBefore(List.of(YUBA, YOLO), Q3));
        assertThat(standing)
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.county()).isEqualTo(YUBA);
                            assertThat(each.period()).isEqualTo(Q2);
                            assertThat(each.submission()).isEqualTo(before.id());
                        });
        assertThat(ask(all -> all.standingBefore(List.of(YOLO), Q3)).isEmpty()).isTrue();
    }

    @Test
    @DisplayName("lose their certifications together")
    void lapse() {
        sign(Agency.PROB);
        sign(Agency.CWS);
        assertThat(signatures()).containsExactly(Agency.CWS, Agency.PROB);
        int lapsed =
                store.inTransaction(
                        em -> new JpaRevisions(em).lapse(FilingStore.current(em, yuba)));
        assertThat(lapsed).isEqualTo(2);
        assertThat(signatures()).isEmpty();
    }

    private void sign(Agency agency) {
        store.inTransaction(
                em -> {
                    Revision working = FilingStore.current(em, yuba);
                    new JpaRevisions(em)
                            .add(
                                    new Certification(
                                            working,
                                            agency,
                                            YUBA_CERTIFIER.accountId(),
                                            "C. Moss",
                                            "Chief",
                                            NOW));
                    return null;
                });
    }

    private List<Agency> signatures() {
        return store.inTransaction(
                em ->
                        new JpaRevisions(em)
                                .certifications(FilingStore.current(em, yuba)).stream()
                                        .map(Certification::agency)
                                        .toList());
    }

    @Test
    @DisplayName("keep what the rules found, with the arguments in the order of their names")
    void findings() {
        store.inTransaction(
                em -> {
                    Revision working = FilingStore.current(em, yuba);
                    Finding finding =
                            new Finding(
                                    "R-1", Effect.EXPLAIN, "ID-01", Map.of("now", 9, "before", 1));
                    new JpaRevisions(em).add(List.of(new SealedFinding(working, 1, finding)));
                    return null;
                });
        List<SealedFinding> kept =
                store.inTransaction(
                        em ->
                                em.createQuery("select f from SealedFinding f", SealedFinding.class)
                                        .getResultList());
        assertThat(kept)
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.position()).isEqualTo(1);
                            assertThat(each.rule()).isEqualTo("R-1");
                            assertThat(each.effect()).isEqualTo(Effect.EXPLAIN);
                            assertThat(each.target()).isEqualTo("ID-01");
                            assertThat(each.arguments()).isEqualTo("before=1; now=9");
                        });
    }
}
