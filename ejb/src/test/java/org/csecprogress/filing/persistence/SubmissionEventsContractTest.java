package org.csecprogress.filing.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.StatusDifference;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.Submissions;
import org.csecprogress.filing.memory.MemorySubmissions;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Specifies which events every store tells of submissions, and where a status does not fit them.
 */
@DisplayName("The events of submissions")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class SubmissionEventsContractTest {
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final Actor PREPARER = Staff.preparer(YUBA);
    private static final Instant LATER = Instant.parse("2026-10-09T16:00:00Z");
    private static final Made<Submissions> SUBMISSIONS =
            Made.by(JpaSubmissions::new, MemorySubmissions::new);

    private final ContractStore store;

    SubmissionEventsContractTest(StoreKind kind) {
        store = kind.open();
    }

    private <T> T ask(Function<Submissions, T> question) {
        return store.ask(SUBMISSIONS, question);
    }

    private Map<CountyCode, List<SubmissionEvent>> ofFilings(Submission... filings) {
        return ask(all -> all.events(List.of(filings)));
    }

    private List<String> differences() {
        return ask(Submissions::differing).stream().map(StatusDifference::toString).toList();
    }

    /** Lets both agencies withdraw a filing, without an event. */
    private void withdrawSilently(Submission filing) {
        move(filing, SubmissionAction.ASK_WITHDRAWAL, Agency.CWS);
        move(filing, SubmissionAction.WITHDRAW, Agency.PROB);
    }

    private void move(Submission filing, SubmissionAction action, Agency agency) {
        Actor official = Staff.certifier(filing.county(), agency);
        store.change(
                Submission.class,
                filing.id(),
                it -> it.apply(action, official, "Wrong.", Set.of(), LATER));
    }

    @Test
    @DisplayName("are those of all submissions of their filing, oldest first")
    void events() {
        store.add(aFiling().of(YUBA).in("2026Q2"));
        store.add(aFiling().of(YUBA).withdrawn());
        Submission second =
                store.add(aFiling().of(YUBA).fromRevision(2).at("2026-10-12T16:00:00Z"));
        Submission yolo = store.add(aFiling().of(YOLO));
        Map<CountyCode, List<SubmissionEvent>> events = ofFilings(second);
        assertThat(events).containsOnlyKeys(YUBA);
        assertThat(events.get(YUBA))
                .extracting(SubmissionEvent::action)
                .containsExactly(
                        SubmissionAction.OPEN,
                        SubmissionAction.ASK_WITHDRAWAL,
                        SubmissionAction.WITHDRAW,
                        SubmissionAction.OPEN);
        assertThat(events.get(YUBA).get(3).submission().id()).isEqualTo(second.id());
        assertThat(ofFilings(second, yolo)).containsOnlyKeys(YUBA, YOLO);
        assertThat(ofFilings()).isEmpty();
    }

    @Test
    @DisplayName("come in the order of their time, not of their keys")
    void nodes() {
        Submission filing = store.add(aFiling().of(YUBA));
        for (Instant at : List.of(LATER, LATER.minusSeconds(60))) {
            store.add(filing.opened(SubmissionAction.OPEN, PREPARER, at));
        }
        assertThat(ofFilings(filing).get(YUBA))
                .extracting(SubmissionEvent::at)
                .endsWith(LATER.minusSeconds(60), LATER);
    }

    @Test
    @DisplayName("are kept as they were recorded")
    void kept() {
        Submission filing = store.add(aFiling().of(YUBA));
        store.tell(
                SUBMISSIONS,
                all ->
                        all.add(
                                all.lock(PREPARER, YUBA, Q3)
                                        .apply(
                                                SubmissionAction.ASK_WITHDRAWAL,
                                                Staff.certifier(YUBA, Agency.PROB),
                                                "Wrong quarter.",
                                                Set.of(),
                                                LATER)));
        List<SubmissionEvent> events = ofFilings(filing).get(YUBA);
        assertThat(events).hasSize(2);
        SubmissionEvent last = events.get(1);
        assertThat(last.action()).isEqualTo(SubmissionAction.ASK_WITHDRAWAL);
        assertThat(last.reason()).isEqualTo("Wrong quarter.");
        assertThat(last.agency()).isEqualTo(Agency.PROB);
        assertThat(last.actorName()).isEqualTo("B. Lund");
        assertThat(last.at()).isEqualTo(LATER);
    }

    @Test
    @DisplayName("agree with the status of whatever was played")
    void agreeing() {
        store.add(aFiling().of(YUBA).returned());
        store.add(aFiling().of(YOLO).withdrawn());
        store.add(aFiling().of("Napa").published());
        assertThat(differences()).isEmpty();
    }

    @Test
    @DisplayName("that do not lead to the status of their submission are reported")
    void differing() {
        Submission napa = store.add(aFiling().of("Napa"));
        withdrawSilently(napa);
        store.add(aFiling().of(YOLO));
        assertThat(differences()).containsExactly("2026Q3-28 is WITHDRAWN, by its events DRAFT");
    }

    @Test
    @DisplayName("that are missing are reported")
    void missing() {
        store.add(new Submission(YUBA, Q3, 1, 1, Instant.EPOCH));
        assertThat(differences()).containsExactly("2026Q3-58 is DRAFT, by its events null");
    }

    @Test
    @DisplayName("end with the last by time: each node gives its events keys of its own")
    void lastByTime() {
        Submission yuba = store.add(aFiling().of(YUBA));
        SubmissionEvent early = yuba.opened(SubmissionAction.OPEN, PREPARER, Instant.EPOCH);
        SubmissionEvent late = yuba.opened(SubmissionAction.OPEN, PREPARER, LATER.plusSeconds(1));
        withdraw(SubmissionAction.ASK_WITHDRAWAL, Agency.CWS);
        withdraw(SubmissionAction.WITHDRAW, Agency.PROB);
        store.add(early);
        assertThat(differences()).as("an older event with a newer key").isEmpty();
        store.add(late);
        assertThat(differences()).containsExactly("2026Q3-58 is WITHDRAWN, by its events DRAFT");
    }

    /** Lets an agency of Yuba withdraw its filing, with the event. */
    private void withdraw(SubmissionAction action, Agency agency) {
        Actor official = Staff.certifier(YUBA, agency);
        store.tell(
                SUBMISSIONS,
                all ->
                        all.add(
                                all.lock(official, YUBA, Q3)
                                        .apply(action, official, "Wrong.", Set.of(), LATER)));
    }
}
