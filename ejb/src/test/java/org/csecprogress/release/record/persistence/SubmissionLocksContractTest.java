package org.csecprogress.release.record.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.release.SubmissionLocks;
import org.csecprogress.release.memory.MemorySubmissionLocks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The submissions that move with a release")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class SubmissionLocksContractTest {
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final Made<SubmissionLocks> LOCKS =
            Made.by(JpaSubmissionLocks::new, MemorySubmissionLocks::new);

    private final ContractStore store;

    SubmissionLocksContractTest(StoreKind kind) {
        store = kind.open();
    }

    private List<Long> list(Function<SubmissionLocks, List<Submission>> question) {
        return store.ask(LOCKS, question).stream().map(Submission::id).toList();
    }

    private List<Long> lock(Long... ids) {
        return list(all -> all.lock(Arrays.asList(ids)));
    }

    @Test
    @DisplayName("are held by their keys, in the order of the counties")
    void held() {
        Submission yuba = store.add(aFiling().of("Yuba").approved());
        Submission alpine = store.add(aFiling().of("Alpine").approved());
        store.add(aFiling().of("Nevada").approved());
        assertThat(lock(yuba.id(), alpine.id())).containsExactly(alpine.id(), yuba.id());
        assertThat(lock()).isEmpty();
        assertThat(lock(-1L)).isEmpty();
    }

    @Test
    @DisplayName("of a quarter are those that stand for a filing, in the order of the counties")
    void lockStanding() {
        store.add(aFiling().of("Alpine").in("2026Q2").approved());
        Submission yuba = store.add(aFiling().of("Yuba").returned().approved());
        store.add(aFiling().of("Nevada").published());
        Submission corrected = store.add(aFiling().of("Nevada").fromRevision(2).approved());
        store.add(aFiling().of("Napa").inReview());
        assertThat(list(all -> all.lockStanding(Q3))).containsExactly(corrected.id(), yuba.id());
        assertThat(list(all -> all.lockStanding(Q3.minus(2)))).isEmpty();
    }

    @Test
    @DisplayName("replace the other published ones of their filing")
    void lockPublished() {
        Submission old = store.add(aFiling().of("Yuba").published());
        store.add(aFiling().of("Alpine").published());
        store.add(aFiling().of("Yuba").in("2026Q2").published());
        Submission now = store.add(aFiling().of("Yuba").fromRevision(2).approved());
        assertThat(list(all -> all.lockPublished(now))).containsExactly(old.id());
        assertThat(list(all -> all.lockPublished(old))).isEmpty();
    }

    @Test
    @DisplayName("are stored as they are by then with their event")
    void add() {
        Submission yuba = store.add(aFiling().of("Yuba").approved());
        store.tell(
                LOCKS,
                all ->
                        all.lock(List.of(yuba.id()))
                                .forEach(
                                        each ->
                                                all.add(
                                                        each.apply(
                                                                SubmissionAction.PUBLISH,
                                                                Staff.PUBLISHER,
                                                                null,
                                                                Set.of(),
                                                                Instant.parse(
                                                                        "2026-12-29T17:00:00Z")))));
        assertThat(store.get(Submission.class, yuba.id()).status())
                .isEqualTo(SubmissionStatus.PUBLISHED);
    }
}
