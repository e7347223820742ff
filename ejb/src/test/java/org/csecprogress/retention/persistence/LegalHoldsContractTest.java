package org.csecprogress.retention.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.retention.LegalHold;
import org.csecprogress.retention.LegalHolds;
import org.csecprogress.retention.RecordKind;
import org.csecprogress.retention.RetentionRun;
import org.csecprogress.retention.RetentionRuns;
import org.csecprogress.retention.memory.MemoryLegalHolds;
import org.csecprogress.retention.memory.MemoryRetentionRuns;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Specifies how holds and runs are kept, on each kind of store. */
@DisplayName("Of the retention schedule")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class LegalHoldsContractTest {
    private static final Instant AT = Instant.parse("2026-11-28T12:00:00Z");
    private static final Made<LegalHolds> HOLDS =
            Made.by(JpaLegalHolds::new, MemoryLegalHolds::new);
    private static final Made<RetentionRuns> RUNS =
            Made.by(JpaRetentionRuns::new, MemoryRetentionRuns::new);

    private final ContractStore store;

    LegalHoldsContractTest(StoreKind kind) {
        store = kind.open();
    }

    private long add(Optional<RecordKind> kind, Instant at) {
        var hold = new LegalHold(kind, "A request for records", Staff.ADMIN, at);
        store.tell(HOLDS, all -> all.add(hold));
        return hold.id();
    }

    private List<Long> ids(Function<LegalHolds, List<LegalHold>> question) {
        List<LegalHold> found = store.ask(HOLDS, question);
        return found.stream().map(LegalHold::id).toList();
    }

    @Test
    @DisplayName("holds are listed, the latest first, and those apart that were not lifted")
    void holds() {
        long first = add(Optional.empty(), AT);
        long second = add(Optional.of(RecordKind.NOTICES), AT.plusSeconds(1));
        store.tell(
                HOLDS,
                all -> {
                    LegalHold hold = all.find(first).orElseThrow();
                    hold.ask(Staff.ADMIN, AT);
                    hold.lift(Staff.AUDITOR, AT);
                });
        assertThat(ids(LegalHolds::all)).containsExactly(second, first);
        assertThat(ids(LegalHolds::standing)).containsExactly(second);
        Optional<LegalHold> lifted = store.ask(HOLDS, all -> all.find(first));
        assertThat(lifted.orElseThrow())
                .returns(Optional.empty(), LegalHold::kind)
                .returns(Optional.of(AT), LegalHold::liftedAt)
                .returns(Optional.of(Staff.AUDITOR.name()), LegalHold::liftedName);
        Optional<LegalHold> none = store.ask(HOLDS, all -> all.find(-1));
        assertThat(none).isEmpty();
    }

    @Test
    @DisplayName("the last run of each kind is known")
    void runs() {
        List<RetentionRun> none = store.ask(RUNS, RetentionRuns::last);
        assertThat(none).isEmpty();
        store.tell(RUNS, all -> all.save(new RetentionRun(RecordKind.MAIL, AT, 3, false)));
        store.tell(RUNS, all -> all.save(new RetentionRun(RecordKind.TOKENS, AT, 0, true)));
        store.tell(
                RUNS,
                all -> all.save(new RetentionRun(RecordKind.MAIL, AT.plusSeconds(1), 4, true)));
        List<RetentionRun> last = store.ask(RUNS, RetentionRuns::last);
        assertThat(last)
                .extracting(run -> run.kind() + " " + run.deleted() + " " + run.isHeld())
                .containsExactlyInAnyOrder("MAIL 4 true", "TOKENS 0 true");
    }

    @Test
    @DisplayName("a day has one run")
    void turns() {
        LocalDate day = LocalDate.of(2026, 11, 28);
        for (int i = 0; i < 2; i++) {
            LocalDate of = day.plusDays(i);
            boolean first = store.ask(RUNS, all -> all.lock().begin(of));
            assertThat(first).isTrue();
            boolean second = store.ask(RUNS, all -> all.lock().begin(of));
            assertThat(second).isFalse();
        }
    }
}
