package org.csecprogress.filing.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.inmemory.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.csecprogress.filing.StatusDifference;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.Submissions;
import org.csecprogress.filing.memory.MemorySubmissions;
import org.csecprogress.inmemory.Staff;
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
        assertThat(one(all -> all.findWith(OF_YOLO, YUBA, Q3, 1))).isEmpty();
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
    @DisplayName("have a next revision, whose number nobody has used")
    void nextRevision() {
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
        assertThat(one(all -> all.findWith(Staff.REVIEWER, YUBA, Q3, 1))).contains(first.id());
        assertThat(one(all -> all.findWith(Staff.REVIEWER, YUBA, Q3, 2))).contains(second.id());
        assertThat(one(all -> all.findWith(Staff.REVIEWER, YUBA, Q3, 3))).contains(second.id());
        assertThat(one(all -> all.findWith(Staff.REVIEWER, YUBA, Q3, 4))).isEmpty();
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

    @Test
    @DisplayName("come with the events of all submissions of their filing, oldest first")
    void events() {
        store.add(aFiling().of(YUBA).withdrawn());
        Submission second =
                store.add(aFiling().of(YUBA).fromRevision(2).at("2026-10-12T16:00:00Z"));
        store.add(aFiling().of(YOLO));
        Map<CountyCode, List<SubmissionEvent>> events = ask(all -> all.events(List.of(second)));
        assertThat(events).containsOnlyKeys(YUBA);
        assertThat(events.get(YUBA))
                .extracting(SubmissionEvent::action)
                .containsExactly(
                        SubmissionAction.OPEN,
                        SubmissionAction.ASK_WITHDRAWAL,
                        SubmissionAction.WITHDRAW,
                        SubmissionAction.OPEN);
    }

    @Test
    @DisplayName("have the events of each node in the order of their time, not of their keys")
    void nodes() {
        Submission filing = store.add(aFiling().of(YUBA));
        Instant later = Instant.parse("2026-10-09T16:00:00Z");
        for (Instant at : List.of(later, later.minusSeconds(60))) {
            store.add(filing.opened(SubmissionAction.OPEN, OF_YUBA, at));
        }
        assertThat(ask(all -> all.events(List.of(filing))).get(YUBA))
                .extracting(SubmissionEvent::at)
                .endsWith(later.minusSeconds(60), later);
    }

    @Test
    @DisplayName("are reported if their status is not that of their last event")
    void differing() {
        store.add(aFiling().of(YOLO).returned());
        assertThat(ask(Submissions::differing)).isEmpty();
        store.add(new Submission(YUBA, Q3, 1, 1, Instant.EPOCH));
        assertThat(ask(Submissions::differing))
                .extracting(StatusDifference::toString)
                .containsExactly("2026Q3-58 is DRAFT, by its events null");
        Submission other = store.add(aFiling().of("Napa"));
        store.change(
                Submission.class,
                other.id(),
                it ->
                        it.apply(
                                SubmissionAction.ASK_WITHDRAWAL,
                                Staff.certifier(other.county(), Agency.CWS),
                                "Wrong.",
                                Set.of(),
                                Instant.EPOCH));
        store.change(
                Submission.class,
                other.id(),
                it ->
                        it.apply(
                                SubmissionAction.WITHDRAW,
                                Staff.certifier(other.county(), Agency.PROB),
                                null,
                                Set.of(),
                                Instant.EPOCH));
        assertThat(ask(Submissions::differing))
                .extracting(StatusDifference::toString)
                .contains("2026Q3-28 is WITHDRAWN, by its events DRAFT");
    }
}
