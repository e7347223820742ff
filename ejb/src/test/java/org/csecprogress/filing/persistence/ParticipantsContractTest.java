package org.csecprogress.filing.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.EntryKind;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.Submissions;
import org.csecprogress.filing.memory.MemoryParticipants;
import org.csecprogress.filing.memory.MemorySubmissions;
import org.csecprogress.filing.participant.Participants;
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

/** Specifies whom every store of participants takes for a participant of a filing. */
@DisplayName("The participants of a filing")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class ParticipantsContractTest {
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final Instant NOW = Instant.parse("2026-11-02T18:00:00Z");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final Actor WELFARE = Staff.certifier(YUBA, Agency.CWS);
    private static final Actor PROBATION = Staff.certifier(YUBA, Agency.PROB);
    private static final Long OPENER = Staff.preparer(YUBA).accountId();

    private static final Made<Stores> STORES =
            Made.by(
                    em -> new Stores(new JpaSubmissions(em), new JpaParticipants(em)),
                    memory ->
                            new Stores(
                                    new MemorySubmissions(memory), new MemoryParticipants(memory)));

    private final ContractStore store;

    ParticipantsContractTest(StoreKind kind) {
        store = kind.open();
    }

    /** A participant is added to a submission that was read in the same transaction. */
    private record Stores(Submissions submissions, Participants participants) {
        Submission get(Submission filing) {
            return submissions
                    .includingWithdrawn(Staff.REVIEWER, filing.county(), filing.period())
                    .stream()
                    .filter(each -> each.id().equals(filing.id()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Set<Long> of(Submission filing) {
        return ofAll(List.of(filing.id())).get(filing.id());
    }

    private Map<Long, Set<Long>> ofAll(List<Long> filings) {
        return store.ask(STORES, all -> all.participants().of(filings));
    }

    private Set<Long> editors(Submission filing) {
        return store.ask(STORES, all -> all.participants().editors(all.get(filing)));
    }

    private void edit(Submission filing, Actor editor) {
        store.tell(STORES, all -> all.participants().add(all.get(filing), editor));
    }

    private static Long account(Actor actor) {
        return actor.accountId();
    }

    @Test
    @DisplayName("are its editors, each once, and who opened it")
    void editors() {
        Submission yuba = store.add(aFiling().of(YUBA));
        Submission yolo = store.add(aFiling().of(YOLO));
        edit(yuba, WELFARE);
        edit(yuba, WELFARE);
        assertThat(of(yuba)).containsExactlyInAnyOrder(OPENER, account(WELFARE));
        assertThat(editors(yuba)).containsExactly(account(WELFARE));
        assertThat(of(yolo)).containsExactly(account(Staff.preparer(YOLO)));
        assertThat(editors(yolo)).isEmpty();
    }

    @Test
    @DisplayName("are who certified and submitted it, but not who reviewed or recalled it")
    void actions() {
        Submission yuba = store.add(aFiling().of(YUBA).certified(Agency.CWS));
        assertThat(of(yuba)).containsExactlyInAnyOrder(OPENER, account(WELFARE));
        Submission yolo = store.add(aFiling().of(YOLO).returned());
        assertThat(of(yolo))
                .containsExactlyInAnyOrderElementsOf(
                        Staff.of(YOLO).stream().map(Actor::accountId).toList());
        Actor another = Staff.certifier(Staff.county("Napa"), Agency.PROB);
        Submission napa =
                store.add(
                        aFiling()
                                .of("Napa")
                                .step(SubmissionAction.SUBMIT, another, null)
                                .recalled());
        assertThat(of(napa))
                .containsExactlyInAnyOrder(
                        account(Staff.preparer(napa.county())), account(another));
    }

    @Test
    @DisplayName("are who began to enter it for the county")
    void entered() {
        Submission yuba = store.add(aFiling().of(YUBA));
        store.add(yuba.startEntry(EntryKind.PAPER, Staff.OTHER_REVIEWER, "It came by mail.", NOW));
        assertThat(of(yuba)).containsExactlyInAnyOrder(OPENER, account(Staff.OTHER_REVIEWER));
    }

    @Test
    @DisplayName("are not those of another quarter")
    void otherQuarter() {
        Submission before = store.add(aFiling().of(YUBA).in("2026Q2"));
        edit(before, PROBATION);
        assertThat(of(store.add(aFiling().of(YUBA)))).containsExactly(OPENER);
    }

    @Test
    @DisplayName("include those of the submission that it corrects, and of its correction")
    void corrected() {
        Submission published = store.add(aFiling().of(YUBA).published());
        Submission correction = store.add(aFiling().of(YUBA).fromRevision(2));
        edit(published, Staff.OTHER_REVIEWER);
        edit(correction, Staff.LEGAL);
        List<Long> everybody =
                List.of(
                        OPENER,
                        account(WELFARE),
                        account(PROBATION),
                        account(Staff.OTHER_REVIEWER),
                        account(Staff.LEGAL));
        assertThat(of(correction)).containsExactlyInAnyOrderElementsOf(everybody);
        assertThat(of(published)).containsExactlyInAnyOrderElementsOf(everybody);
        assertThat(editors(correction)).containsExactly(account(Staff.LEGAL));
    }

    @Test
    @DisplayName("do not include those of a withdrawn submission that it did not start from")
    void withdrawn() {
        Submission withdrawn = store.add(aFiling().of(YUBA).withdrawn());
        edit(withdrawn, Staff.LEGAL);
        assertThat(of(withdrawn)).containsExactlyInAnyOrder(OPENER, account(Staff.LEGAL));
        assertThat(of(store.add(aFiling().of(YUBA).fromRevision(2)))).containsExactly(OPENER);
    }

    @Test
    @DisplayName("include those of a withdrawn submission that it started from")
    void startedAnew() {
        Submission withdrawn = store.add(aFiling().of(YUBA).certified(Agency.PROB).withdrawn());
        edit(withdrawn, Staff.LEGAL);
        Submission anew = withdrawn.startedAnew(2, NOW);
        store.add(anew);
        assertThat(of(anew))
                .containsExactlyInAnyOrder(OPENER, account(PROBATION), account(Staff.LEGAL));
        assertThat(editors(anew)).isEmpty();
    }

    @Test
    @DisplayName("are told of several filings together, each in the answer")
    void several() {
        Submission yuba = store.add(aFiling().of(YUBA));
        Submission silent = new Submission(YOLO, Q3, 1, 1, NOW);
        store.add(silent);
        assertThat(ofAll(List.of(yuba.id(), silent.id())))
                .isEqualTo(Map.of(yuba.id(), Set.of(OPENER), silent.id(), Set.of()));
        assertThat(ofAll(List.of())).isEmpty();
    }

    @Test
    @DisplayName("are copied with the answers if they edited them")
    void copied() {
        Submission first = store.add(aFiling().of(YUBA).published());
        Submission copy = store.add(aFiling().of(YUBA).fromRevision(2));
        edit(first, Staff.LEGAL);
        edit(first, Staff.DEPARTMENT);
        store.tell(STORES, all -> all.participants().copy(all.get(first), all.get(copy)));
        assertThat(editors(copy))
                .containsExactlyInAnyOrder(account(Staff.LEGAL), account(Staff.DEPARTMENT));
        assertThat(editors(first)).hasSize(2);
    }
}
