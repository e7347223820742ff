package org.csecprogress.calendar.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.csecprogress.builders.Staff;
import org.csecprogress.calendar.FilingStage;
import org.csecprogress.calendar.FilingStages;
import org.csecprogress.calendar.SetDay;
import org.csecprogress.calendar.Stage;
import org.csecprogress.calendar.memory.MemoryFilingStages;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.kernel.persistence.TestSql;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests every store of the days that CDSS set. */
@DisplayName("The days that CDSS set")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class FilingStagesContractTest {
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final ReportingPeriod Q4 = ReportingPeriod.of("2026Q4");
    private static final LocalDate DAY = LocalDate.of(2027, 1, 5);
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final Made<FilingStages> STAGES =
            Made.by(
                    em -> new JpaFilingStages(em, TestSql.inTransactionOf(em)),
                    MemoryFilingStages::new);

    private static final Made<FilingStage> STORED =
            Made.by(
                    em -> em.find(FilingStage.class, new FilingStage.Key(Q3, Stage.RELEASE)),
                    memory -> memory.all(FilingStage.class).findFirst().orElseThrow());

    private final ContractStore store;

    FilingStagesContractTest(StoreKind kind) {
        store = kind.open();
    }

    private void set(ReportingPeriod period, Stage stage, LocalDate day, Instant at) {
        store.tell(
                STAGES,
                stages -> {
                    stages.lock();
                    stages.set(Staff.ADMIN, period, stage, day, at);
                });
    }

    private void assertDays(SetDay... days) {
        assertThat(store.ask(STAGES, FilingStages::all)).containsExactly(days);
        assertThat(store.ask(STAGES, FilingStages::committed)).containsExactly(days);
    }

    @Test
    @DisplayName("are none at first")
    void none() {
        assertDays();
    }

    @Test
    @DisplayName("are seen at once by whoever sets them, and by others afterwards")
    void seen() {
        SetDay day = new SetDay(Q3, Stage.RELEASE, DAY, 1, NOW);
        List<SetDay> own =
                store.ask(
                        STAGES,
                        stages -> {
                            stages.set(Staff.ADMIN, Q3, Stage.RELEASE, DAY, NOW);
                            return stages.all();
                        });
        assertThat(own).containsExactly(day);
        assertDays(day);
    }

    @Test
    @DisplayName("count their changes, also when one is set back, with the time of the last")
    void counted() {
        set(Q3, Stage.RELEASE, DAY, NOW);
        set(Q3, Stage.RELEASE, DAY.plusDays(1), NOW.plusSeconds(1));
        set(Q3, Stage.RELEASE, DAY, NOW.plusSeconds(2));
        assertDays(new SetDay(Q3, Stage.RELEASE, DAY, 3, NOW.plusSeconds(2)));
    }

    @Test
    @DisplayName("name the administrator who set them last")
    void author() {
        set(Q3, Stage.RELEASE, DAY, NOW);
        FilingStage stored = store.ask(STORED, stage -> stage);
        assertThat(Memory.<Long>value(stored, "setBy")).isEqualTo(Staff.ADMIN.accountId());
        assertThat(Memory.<String>value(stored, "setName")).isEqualTo("A. Ruiz");
    }

    @Test
    @DisplayName("come by quarter and by name of the stage, each with its own day")
    void ordered() {
        set(Q4, Stage.DUE, DAY, NOW);
        set(Q3, Stage.RELEASE, DAY.plusDays(1), NOW);
        set(Q3, Stage.DUE, DAY.plusDays(2), NOW);
        set(Q3, Stage.DECISION, DAY.plusDays(3), NOW);
        assertThat(store.ask(STAGES, FilingStages::all))
                .extracting(SetDay::period, SetDay::stage, SetDay::day)
                .containsExactly(
                        tuple(Q3, Stage.DECISION, DAY.plusDays(3)),
                        tuple(Q3, Stage.DUE, DAY.plusDays(2)),
                        tuple(Q3, Stage.RELEASE, DAY.plusDays(1)),
                        tuple(Q4, Stage.DUE, DAY));
        assertThat(store.ask(STAGES, FilingStages::committed))
                .isEqualTo(store.ask(STAGES, FilingStages::all));
    }
}
