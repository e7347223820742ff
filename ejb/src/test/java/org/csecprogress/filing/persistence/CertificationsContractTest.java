package org.csecprogress.filing.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Certification;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.memory.MemoryRevisions;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.filing.revision.SealedFinding;
import org.csecprogress.filing.revision.WorkingCopy;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Specifies what every store of certifications and of sealed findings keeps. */
@DisplayName("The certifications and findings of a revision")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class CertificationsContractTest {
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final Made<Revisions> REVISIONS =
            Made.by(JpaRevisions::new, MemoryRevisions::new);
    private static final Made<Supplier<List<SealedFinding>>> FINDINGS =
            Made.by(
                    em ->
                            () ->
                                    em.createQuery(
                                                    "select f from SealedFinding f",
                                                    SealedFinding.class)
                                            .getResultList(),
                    memory -> () -> memory.all(SealedFinding.class).toList());

    private final ContractStore store;

    CertificationsContractTest(StoreKind kind) {
        store = kind.open();
    }

    private <T> T ask(Function<Revisions, T> question) {
        return store.ask(REVISIONS, question);
    }

    private <V> Map<Long, V> map(Function<Revisions, Map<Long, V>> question) {
        return ask(question);
    }

    private Revision current(Submission filing) {
        return ask(all -> all.current(filing));
    }

    private List<Certification> certifications(Revision revision) {
        return ask(all -> all.certifications(revision));
    }

    @Test
    @DisplayName("come by agency, child welfare first")
    void certifications() {
        Submission yuba =
                store.add(aFiling().of(YUBA).certified(Agency.PROB).certified(Agency.CWS));
        Submission yolo = store.add(aFiling().of(YOLO).certified(Agency.PROB));
        Submission napa = store.add(aFiling().of("Napa").certified(Agency.CWS));
        Revision ofYuba = current(yuba);
        Revision ofYolo = current(yolo);
        Map<Long, List<Certification>> both =
                ask(all -> all.certifications(List.of(ofYuba.id(), ofYolo.id())));
        assertThat(both).containsOnlyKeys(ofYuba.id(), ofYolo.id());
        assertThat(agencies(ofYuba)).containsExactly(Agency.CWS, Agency.PROB);
        assertThat(agencies(ofYolo)).containsExactly(Agency.PROB);
        assertThat(agencies(current(napa))).containsExactly(Agency.CWS);
        assertThat(map(all -> all.certifications(List.of()))).isEmpty();
    }

    private List<Agency> agencies(Revision revision) {
        return certifications(revision).stream().map(Certification::agency).toList();
    }

    private WorkingCopy working(Submission filing) {
        return ask(all -> all.workingCopy(filing, Staff.preparer(YUBA)));
    }

    @Test
    @DisplayName("lapse together, and those of others stay")
    void lapse() {
        Submission yuba =
                store.add(aFiling().of(YUBA).certified(Agency.CWS).certified(Agency.PROB));
        Submission yolo = store.add(aFiling().of(YOLO).certified(Agency.CWS));
        assertThat(working(yuba).certifications()).isEqualTo(2);
        int lapsed = ask(all -> all.lapse(all.current(yuba)));
        assertThat(lapsed).isEqualTo(2);
        assertThat(working(yuba).certifications()).isZero();
        int again = ask(all -> all.lapse(all.current(yuba)));
        assertThat(again).isZero();
        assertThat(agencies(current(yuba))).isEmpty();
        assertThat(agencies(current(yolo))).containsExactly(Agency.CWS);
    }

    @Test
    @DisplayName("are kept as they were signed")
    void signed() {
        Submission yuba = store.add(aFiling().of(YUBA));
        Instant at = Instant.parse("2026-11-02T18:00:00Z");
        store.tell(
                REVISIONS,
                all ->
                        all.add(
                                new Certification(
                                        all.current(yuba),
                                        Agency.PROB,
                                        1583,
                                        "B. Lund",
                                        "Chief",
                                        at)));
        assertThat(certifications(current(yuba)))
                .singleElement()
                .satisfies(
                        signed -> {
                            assertThat(signed.agency()).isEqualTo(Agency.PROB);
                            assertThat(signed.accountId()).isEqualTo(1583);
                            assertThat(signed.name()).isEqualTo("B. Lund");
                            assertThat(signed.title()).isEqualTo("Chief");
                            assertThat(signed.at()).isEqualTo(at);
                        });
    }

    @Test
    @DisplayName("are kept as the rules found them, with the arguments in the order of their names")
    void findings() {
        Submission yuba = store.add(aFiling().of(YUBA));
        Finding finding =
                new Finding("R-1", Effect.EXPLAIN, "ID-01", Map.of("now", 9, "before", 1));
        store.tell(
                REVISIONS,
                all -> all.add(List.of(new SealedFinding(all.current(yuba), 1, finding))));
        List<SealedFinding> kept = store.ask(FINDINGS, Supplier::get);
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
