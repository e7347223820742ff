package org.csecprogress.filing.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.memory.MemoryRevisions;
import org.csecprogress.filing.participant.Editor;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.filing.revision.StandingRevision;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Specifies what every store of revisions finds, adds and removes. */
@DisplayName("The revisions")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class RevisionsContractTest {
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final Made<Revisions> REVISIONS =
            Made.by(JpaRevisions::new, MemoryRevisions::new);

    private final ContractStore store;

    RevisionsContractTest(StoreKind kind) {
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

    @Test
    @DisplayName("are found by their submission and their number")
    void numbered() {
        Submission yuba = store.add(aFiling().of(YUBA).returned());
        Submission yolo = store.add(aFiling().of(YOLO));
        Revision sealed = ask(all -> all.of(yuba, 1));
        assertThat(sealed.sealedAt()).isNotNull();
        assertThat(sealed.submission().id()).isEqualTo(yuba.id());
        assertThat(ask(all -> all.of(yuba, 2)).sealedAt()).isNull();
        assertThat(ask(all -> all.of(yolo, 1)).submission().id()).isEqualTo(yolo.id());
        assertThatThrownBy(() -> ask(all -> all.of(yolo, 2))).isInstanceOf(RuntimeException.class);
    }

    @Test
    @DisplayName("of several submissions are found together, each the current one")
    void current() {
        Submission yuba = store.add(aFiling().of(YUBA).returned());
        Submission yolo = store.add(aFiling().of(YOLO).approved());
        store.add(aFiling().of("Napa"));
        Map<Long, Revision> current = ask(all -> all.current(List.of(yuba, yolo)));
        assertThat(current).containsOnlyKeys(yuba.id(), yolo.id());
        assertThat(current.get(yuba.id()).number()).isEqualTo(2);
        assertThat(current.get(yolo.id()).number()).isEqualTo(1);
        assertThat(current.get(yolo.id()).submission().county()).isEqualTo(YOLO);
        assertThat(current(yuba).number()).isEqualTo(2);
        assertThat(map(all -> all.current(List.of()))).isEmpty();
    }

    private long edits(Submission filing, Actor editor) {
        return ask(all -> all.workingCopy(filing, editor)).edits();
    }

    @Test
    @DisplayName("know who has edited their submission")
    void editors() {
        Submission yuba = store.add(aFiling().of(YUBA));
        Submission yolo = store.add(aFiling().of(YOLO));
        assertThat(edits(yuba, Staff.preparer(YUBA))).isZero();
        store.add(new Editor(yuba, Staff.preparer(YUBA).accountId()));
        assertThat(edits(yuba, Staff.preparer(YUBA))).isOne();
        assertThat(edits(yuba, Staff.preparer(YOLO))).isZero();
        assertThat(edits(yolo, Staff.preparer(YUBA))).isZero();
    }

    @Test
    @DisplayName("that were sealed are listed oldest first, for all submissions of the filing")
    void sealed() {
        store.add(
                aFiling()
                        .of(YUBA)
                        .published()
                        .step(SubmissionAction.SUPERSEDE, Staff.PUBLISHER, null));
        Submission second = store.add(aFiling().of(YUBA).fromRevision(2).returned());
        store.add(aFiling().of(YUBA).in("2026Q2").submitted());
        store.add(aFiling().of(YOLO).submitted());
        assertThat(sealed(second)).containsExactly(1, 2);
    }

    @Test
    @DisplayName("that were sealed are not listed while they are a draft again")
    void recalled() {
        Submission recalled = store.add(aFiling().of(YUBA).submitted().recalled());
        assertThat(sealed(recalled)).isEmpty();
    }

    @Test
    @DisplayName("that were sealed are not listed if they were withdrawn as a draft")
    void withdrawnDraft() {
        Submission withdrawn = store.add(aFiling().of(YUBA).submitted().recalled().withdrawn());
        assertThat(sealed(withdrawn)).isEmpty();
    }

    @Test
    @DisplayName("that were sealed are listed if they were withdrawn after CDSS returned them")
    void withdrawnReturned() {
        Submission withdrawn = store.add(aFiling().of(YUBA).returned().withdrawn());
        store.add(aFiling().of(YUBA).fromRevision(3));
        assertThat(sealed(withdrawn)).containsExactly(1);
    }

    private List<Integer> sealed(Submission filing) {
        return ask(all -> all.sealed(filing)).stream().map(Revision::number).toList();
    }

    private List<Long> standing(List<CountyCode> counties, String before) {
        return ask(all -> all.standingBefore(counties, ReportingPeriod.of(before))).stream()
                .map(StandingRevision::revision)
                .toList();
    }

    @Test
    @DisplayName("stand for a filing once it is approved, and before later quarters alone")
    void standing() {
        Submission yuba = store.add(aFiling().of(YUBA).approved());
        List<StandingRevision> found =
                ask(all -> all.standingBefore(List.of(YUBA, YOLO), Q3.plus(1)));
        assertThat(found)
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.county()).isEqualTo(YUBA);
                            assertThat(each.period()).isEqualTo(Q3);
                            assertThat(each.submission()).isEqualTo(yuba.id());
                            assertThat(each.revision()).isEqualTo(current(yuba).id());
                        });
        assertThat(standing(List.of(YUBA), "2026Q3")).isEmpty();
        assertThat(standing(List.of(YOLO), "2026Q4")).isEmpty();
        assertThat(standing(List.of(), "2026Q4")).isEmpty();
    }

    @Test
    @DisplayName("do not stand for a filing that is not approved, or that was withdrawn")
    void notStanding() {
        store.add(aFiling().of(YUBA));
        store.add(aFiling().of(YOLO).inReview());
        store.add(aFiling().of("Napa").returned());
        store.add(aFiling().of("Kern").submitted());
        store.add(aFiling().of("Inyo").returned().withdrawn());
        List<CountyCode> all = List.of(YUBA, YOLO, Staff.county("Napa"), Staff.county("Kern"));
        assertThat(standing(all, "2026Q4")).isEmpty();
        assertThat(standing(List.of(Staff.county("Inyo")), "2026Q4")).isEmpty();
    }

    @Test
    @DisplayName("stand for a published filing until its correction is approved")
    void corrected() {
        Submission first = store.add(aFiling().of(YUBA).published());
        store.add(aFiling().of(YOLO).published());
        store.add(aFiling().of(YOLO).fromRevision(2).inReview());
        Submission correction = store.add(aFiling().of(YUBA).fromRevision(2).approved());
        assertThat(standing(List.of(YUBA), "2026Q4")).containsExactly(current(correction).id());
        assertThat(standing(List.of(YUBA, YOLO), "2026Q4"))
                .hasSize(2)
                .doesNotContain(current(first).id());
    }
}
