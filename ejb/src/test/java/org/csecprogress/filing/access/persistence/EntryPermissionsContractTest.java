package org.csecprogress.filing.access.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.EntryKind;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.access.EntryPermission;
import org.csecprogress.filing.access.EntryPermissions;
import org.csecprogress.filing.access.OngoingEntry;
import org.csecprogress.filing.memory.MemoryEntryPermissions;
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

/** Tests every store of permissions to enter filings. */
@DisplayName("The permissions to enter a filing for its county")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class EntryPermissionsContractTest {
    private static final Instant NOW = Instant.parse("2026-11-02T18:00:00Z");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final Actor DUNN = Staff.REVIEWER;
    private static final Actor FALK = Staff.OTHER_REVIEWER;
    private static final Made<EntryPermissions> PERMISSIONS =
            Made.by(JpaEntryPermissions::new, MemoryEntryPermissions::new);

    private final ContractStore store;

    EntryPermissionsContractTest(StoreKind kind) {
        store = kind.open();
    }

    private <T> T ask(Function<EntryPermissions, T> question) {
        return store.ask(PERMISSIONS, question);
    }

    private Submission entered(Actor reviewer, FilingBuilder filing) {
        Submission submission = store.add(filing);
        enter(reviewer, submission);
        return submission;
    }

    private void enter(Actor reviewer, Submission submission) {
        store.tell(
                PERMISSIONS,
                all ->
                        all.add(
                                new EntryPermission(
                                        submission, reviewer.accountId(), EntryKind.PAPER, NOW)));
    }

    private void end(Actor reviewer) {
        store.tell(PERMISSIONS, all -> all.open(reviewer).orElseThrow().end(NOW));
    }

    private boolean isOngoing(Actor reviewer) {
        return ask(all -> all.ongoing(reviewer)).isPresent();
    }

    private boolean isOpen(Actor reviewer) {
        return ask(all -> all.open(reviewer)).isPresent();
    }

    private List<EntryPermission> open(Submission submission) {
        return ask(all -> all.open(submission));
    }

    private boolean isFirst(Actor reviewer, Instant at) {
        return ask(all -> all.open(reviewer).orElseThrow().use(at));
    }

    private Set<CountyCode> undecided(Actor reviewer) {
        return ask(all -> all.undecided(reviewer.accountId()));
    }

    private boolean hasEntered(Actor reviewer, CountyCode county) {
        return ask(all -> all.hasEntered(reviewer, county));
    }

    @Test
    @DisplayName("are found by the reviewer who has one, with the filing and the reason")
    void ongoing() {
        entered(DUNN, aFiling().of(YUBA));
        Optional<OngoingEntry> found = ask(all -> all.ongoing(DUNN));
        assertThat(found)
                .hasValueSatisfying(
                        entry -> {
                            assertThat(entry.county()).isEqualTo(YUBA);
                            assertThat(entry.period()).isEqualTo(Q3);
                            assertThat(entry.kind()).isEqualTo(EntryKind.PAPER);
                            assertThat(entry.startedAt()).isEqualTo(NOW);
                            assertThat(entry.id()).isPositive();
                        });
        assertThat(isOpen(DUNN)).isTrue();
        assertThat(isOngoing(FALK)).isFalse();
        assertThat(isOpen(FALK)).isFalse();
    }

    @Test
    @DisplayName("have a key of their own each")
    void keys() {
        Submission filing = entered(DUNN, aFiling().of(YUBA));
        long first = ask(all -> all.ongoing(DUNN)).orElseThrow().id();
        end(DUNN);
        enter(DUNN, filing);
        assertThat(ask(all -> all.ongoing(DUNN)).orElseThrow().id()).isNotEqualTo(first);
    }

    @Test
    @DisplayName("last while the filing is with its county: as a draft, and returned")
    void withTheCounty() {
        entered(DUNN, aFiling().of(YUBA).returned());
        assertThat(isOngoing(DUNN)).isTrue();
        entered(FALK, aFiling().of(YOLO).submitted());
        assertThat(isOngoing(FALK)).isFalse();
        assertThat(isOpen(FALK)).as("it has not ended").isTrue();
    }

    @Test
    @DisplayName("do not last in a filing that is reviewed, decided or withdrawn")
    void withTheState() {
        for (FilingBuilder gone :
                List.of(
                        aFiling().of("Napa").inReview(),
                        aFiling().of("Alpine").approved(),
                        aFiling().of("Butte").published(),
                        aFiling().of("Kern").withdrawn())) {
            entered(DUNN, gone);
            assertThat(isOngoing(DUNN)).isFalse();
            end(DUNN);
        }
    }

    @Test
    @DisplayName("record the first answer once")
    void use() {
        entered(DUNN, aFiling().of(YUBA));
        assertThat(isFirst(DUNN, NOW)).isTrue();
        assertThat(isFirst(DUNN, NOW.plusSeconds(1))).isFalse();
        assertThat(isOngoing(DUNN)).isTrue();
    }

    @Test
    @DisplayName("end, for their reviewer and for their filing")
    void ended() {
        Submission yuba = entered(DUNN, aFiling().of(YUBA));
        end(DUNN);
        assertThat(isOngoing(DUNN)).isFalse();
        assertThat(isOpen(DUNN)).isFalse();
        assertThat(open(yuba)).isEmpty();
    }

    @Test
    @DisplayName("of a filing are those of everyone who enters it, and of no other filing")
    void ofSubmission() {
        Submission yuba = entered(DUNN, aFiling().of(YUBA));
        enter(FALK, yuba);
        Submission yolo = store.add(aFiling().of(YOLO));
        assertThat(open(yuba)).hasSize(2);
        assertThat(open(yolo)).isEmpty();
        end(FALK);
        enter(FALK, yolo);
        assertThat(open(yolo))
                .singleElement()
                .satisfies(permission -> assertThat(permission.isFor(yolo)).isTrue());
        boolean ofDunn = ask(all -> all.open(DUNN).orElseThrow().isFor(yolo));
        assertThat(ofDunn).isFalse();
        assertThat(open(yuba)).hasSize(1);
    }

    @Test
    @DisplayName("name the counties whose filing is undecided, also after they ended")
    void undecided() {
        for (FilingBuilder filing :
                List.of(
                        aFiling().of("Alpine"),
                        aFiling().of("Butte").returned(),
                        aFiling().of("Napa").submitted(),
                        aFiling().of("Alpine").in("2026Q2"),
                        aFiling().of("Kern").inReview(),
                        aFiling().of("Yolo").approved(),
                        aFiling().of("Yuba").published(),
                        aFiling().of("Inyo").withdrawn(),
                        aFiling()
                                .of("Mono")
                                .published()
                                .step(SubmissionAction.SUPERSEDE, Staff.PUBLISHER, null))) {
            entered(DUNN, filing);
            end(DUNN);
        }
        entered(FALK, aFiling().of("Lake"));
        assertThat(undecided(DUNN))
                .containsExactlyInAnyOrder(
                        Staff.county("Alpine"),
                        Staff.county("Butte"),
                        Staff.county("Napa"),
                        Staff.county("Kern"));
        assertThat(undecided(FALK)).containsExactly(Staff.county("Lake"));
        assertThat(undecided(Staff.ADMIN)).isEmpty();
    }

    @Test
    @DisplayName("tell for ever that a reviewer has entered a filing of a county")
    void hasEntered() {
        entered(DUNN, aFiling().of(YUBA).withdrawn());
        end(DUNN);
        entered(FALK, aFiling().of(YOLO).published());
        assertThat(hasEntered(DUNN, YUBA)).isTrue();
        assertThat(hasEntered(DUNN, YOLO)).isFalse();
        assertThat(hasEntered(FALK, YUBA)).isFalse();
        assertThat(hasEntered(FALK, YOLO)).isTrue();
    }
}
