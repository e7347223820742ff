package org.csecprogress.filing.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.Submissions;
import org.csecprogress.filing.memory.MemorySubmissions;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Specifies what every store of submissions finds, for whom and in which order. */
@DisplayName("The submissions")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class SubmissionsContractTest {
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final Actor OF_YUBA = Staff.preparer(YUBA);
    private static final Actor OF_YOLO = Staff.preparer(YOLO);
    private static final Made<Submissions> SUBMISSIONS =
            Made.by(JpaSubmissions::new, MemorySubmissions::new);

    private final ContractStore store;

    SubmissionsContractTest(StoreKind kind) {
        store = kind.open();
    }

    private <T> T ask(Function<Submissions, T> question) {
        return store.ask(SUBMISSIONS, question);
    }

    private Optional<Long> one(Function<Submissions, Optional<Submission>> question) {
        return ask(question).map(Submission::id);
    }

    private Optional<Long> owner(Function<Submissions, Optional<Revision>> question) {
        return ask(question).map(found -> found.submission().id());
    }

    private List<Long> list(Function<Submissions, List<Submission>> question) {
        return ask(question).stream().map(Submission::id).toList();
    }

    @Test
    @DisplayName("of a county are found by its staff and by the state")
    void found() {
        Submission yuba = store.add(aFiling().of(YUBA));
        assertThat(one(all -> all.find(OF_YUBA, YUBA, Q3))).contains(yuba.id());
        assertThat(one(all -> all.find(Staff.REVIEWER, YUBA, Q3))).contains(yuba.id());
        assertThat(one(all -> all.find(Staff.REVIEWER, YOLO, Q3))).isEmpty();
    }

    @Test
    @DisplayName("of a county are not found by another county")
    void refused() {
        store.add(aFiling().of(YUBA));
        assertThat(one(all -> all.find(OF_YOLO, YUBA, Q3))).isEmpty();
        assertThat(list(all -> all.notWithdrawn(OF_YOLO, YUBA, Q3))).isEmpty();
        assertThat(list(all -> all.includingWithdrawn(OF_YOLO, YUBA, Q3))).isEmpty();
        assertThat(list(all -> all.lockEvery(OF_YOLO, YUBA, Q3))).isEmpty();
        assertThat(owner(all -> all.findRevision(OF_YOLO, YUBA, Q3, 1))).isEmpty();
        assertThat(list(all -> all.ofCounty(OF_YOLO, YUBA))).isEmpty();
        assertThat(list(all -> all.ofPeriod(OF_YUBA, Q3))).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> ask(all -> all.lock(OF_YOLO, YUBA, Q3)));
    }

    @Test
    @DisplayName("are listed newest first, without withdrawn ones unless asked for")
    void order() {
        Submission first = store.add(aFiling().of(YUBA).withdrawn());
        Submission second = store.add(aFiling().of(YUBA).fromRevision(2));
        Submission earlier = store.add(aFiling().of(YUBA).in("2026Q2"));
        assertThat(list(all -> all.notWithdrawn(OF_YUBA, YUBA, Q3))).containsExactly(second.id());
        assertThat(list(all -> all.includingWithdrawn(OF_YUBA, YUBA, Q3)))
                .containsExactly(second.id(), first.id());
        assertThat(list(all -> all.lockEvery(OF_YUBA, YUBA, Q3)))
                .containsExactly(second.id(), first.id());
        assertThat(list(all -> all.ofCounty(OF_YUBA, YUBA)))
                .containsExactly(second.id(), first.id(), earlier.id());
    }

    @Test
    @DisplayName("are represented by the newest that was not withdrawn")
    void newest() {
        Submission published = store.add(aFiling().of(YUBA).published());
        Submission correction = store.add(aFiling().of(YUBA).fromRevision(2));
        store.add(aFiling().of(YOLO).withdrawn());
        assertThat(one(all -> all.find(OF_YUBA, YUBA, Q3))).contains(correction.id());
        Submission locked = ask(all -> all.lock(OF_YUBA, YUBA, Q3));
        assertThat(locked.id()).isEqualTo(correction.id());
        assertThat(list(all -> all.notWithdrawn(OF_YUBA, YUBA, Q3)))
                .containsExactly(correction.id(), published.id());
        assertThat(one(all -> all.find(OF_YOLO, YOLO, Q3))).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> ask(all -> all.lock(OF_YOLO, YOLO, Q3)));
    }

    @Test
    @DisplayName("have a next revision, whose number nobody has used")
    void nextRevision() {
        store.add(aFiling().of(YOLO).in("2026Q2"));
        store.add(aFiling().of(YUBA).withdrawn());
        store.add(aFiling().of(YUBA).fromRevision(2).returned());
        int ofYuba = ask(all -> all.nextRevision(YUBA, Q3));
        int ofYolo = ask(all -> all.nextRevision(YOLO, Q3));
        assertThat(ofYuba).isEqualTo(4);
        assertThat(ofYolo).isEqualTo(1);
    }

    @Test
    @DisplayName("of a period are listed for the state")
    void ofPeriod() {
        Submission yuba = store.add(aFiling().of(YUBA));
        Submission yolo = store.add(aFiling().of(YOLO));
        store.add(aFiling().of(YOLO).in("2026Q2"));
        assertThat(list(all -> all.ofPeriod(Staff.REVIEWER, Q3)))
                .containsExactly(yuba.id(), yolo.id());
    }

    @Test
    @DisplayName("are found by the number of their revision")
    void byRevision() {
        Submission first = store.add(aFiling().of(YUBA).withdrawn());
        Submission second = store.add(aFiling().of(YUBA).fromRevision(2).returned());
        assertThat(owner(all -> all.findRevision(Staff.REVIEWER, YUBA, Q3, 1)))
                .contains(first.id());
        assertThat(owner(all -> all.findRevision(Staff.REVIEWER, YUBA, Q3, 2)))
                .contains(second.id());
        assertThat(owner(all -> all.findRevision(Staff.REVIEWER, YUBA, Q3, 3)))
                .contains(second.id());
        assertThat(owner(all -> all.findRevision(Staff.REVIEWER, YUBA, Q3, 4))).isEmpty();
        store.add(aFiling().of(YUBA).in("2026Q2").fromRevision(4));
        store.add(aFiling().of(YOLO).fromRevision(4));
        assertThat(owner(all -> all.findRevision(Staff.REVIEWER, YUBA, Q3, 4))).isEmpty();
    }

    @Test
    @DisplayName("have a version that a touch raises")
    void touch() {
        Submission filing = store.add(aFiling().of(YUBA));
        long before = store.get(Submission.class, filing.id()).version();
        store.tell(
                SUBMISSIONS,
                all -> {
                    all.touch(all.lock(OF_YUBA, YUBA, Q3));
                    all.flush();
                });
        assertThat(store.get(Submission.class, filing.id()).version()).isGreaterThan(before);
    }

    @Test
    @DisplayName("have a version that a change raises, and that reading does not")
    void version() {
        Submission filing = store.add(aFiling().of(YUBA));
        long first = store.get(Submission.class, filing.id()).version();
        assertThat(store.get(Submission.class, filing.id()).version()).isEqualTo(first);
        store.change(
                Submission.class,
                filing.id(),
                it ->
                        it.apply(
                                SubmissionAction.ASK_WITHDRAWAL,
                                Staff.certifier(YUBA, Agency.CWS),
                                "Wrong quarter.",
                                Set.of(),
                                Instant.EPOCH));
        assertThat(store.get(Submission.class, filing.id()).version()).isGreaterThan(first);
    }
}
