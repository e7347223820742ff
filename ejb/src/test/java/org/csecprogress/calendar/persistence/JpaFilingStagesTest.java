package org.csecprogress.calendar.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.csecprogress.calendar.FilingStages;
import org.csecprogress.calendar.SetDay;
import org.csecprogress.calendar.Stage;
import org.csecprogress.identity.Account;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.TestSql;
import org.csecprogress.kernel.persistence.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The days that CDSS set")
class JpaFilingStagesTest {
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2026Q3");
    private static final LocalDate DAY = LocalDate.of(2027, 1, 5);
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private final TestStore store = new TestStore();
    private Actor admin;

    @BeforeEach
    void people() {
        Account account = new Account("a@x.example", "A", "T", "-");
        store.inTransaction(
                em -> {
                    em.persist(account);
                    return account;
                });
        admin = new Actor(account.id(), "A", Set.of());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private FilingStages committed() {
        return new JpaFilingStages(null, TestSql.outside(store));
    }

    private List<SetDay> set(ReportingPeriod period, Stage stage, LocalDate day) {
        return store.inTransaction(
                em -> {
                    FilingStages stages = new JpaFilingStages(em, TestSql.outside(store));
                    stages.lock();
                    stages.set(admin, period, stage, day, NOW);
                    assertThat(stages.committed()).as("what others see").hasSize(before);
                    return stages.all();
                });
    }

    private int before;

    @Test
    @DisplayName("are seen at once by the one who sets them, and by others once they are committed")
    void seen() {
        SetDay day = new SetDay(PERIOD, Stage.RELEASE, DAY, 1, NOW);
        assertThat(set(PERIOD, Stage.RELEASE, DAY)).containsExactly(day);
        assertThat(committed().committed()).containsExactly(day);
    }

    @Test
    @DisplayName("count their changes, even if one is set back")
    void counted() {
        set(PERIOD, Stage.RELEASE, DAY);
        before = 1;
        set(PERIOD, Stage.RELEASE, DAY.plusDays(1));
        assertThat(set(PERIOD, Stage.RELEASE, DAY))
                .containsExactly(new SetDay(PERIOD, Stage.RELEASE, DAY, 3, NOW));
    }

    @Test
    @DisplayName("come by quarter and stage, whoever reads them")
    void ordered() {
        ReportingPeriod later = ReportingPeriod.of("2026Q4");
        set(later, Stage.DUE, DAY);
        before = 1;
        set(PERIOD, Stage.RELEASE, DAY);
        before = 2;
        List<SetDay> all = set(PERIOD, Stage.DUE, DAY);
        assertThat(all).extracting(SetDay::period).containsExactly(PERIOD, PERIOD, later);
        assertThat(all)
                .extracting(SetDay::stage)
                .containsExactly(Stage.DUE, Stage.RELEASE, Stage.DUE);
        assertThat(committed().committed()).isEqualTo(all);
    }

    @Test
    @DisplayName("are read without writing what a service has half changed")
    void quiet() {
        store.inTransaction(
                em -> {
                    FilingStages stages = new JpaFilingStages(em, TestSql.outside(store));
                    Account account = em.find(Account.class, admin.accountId());
                    account.disable(NOW);
                    stages.all();
                    Object disabled =
                            em.createNativeQuery("select disabled from account")
                                    .setFlushMode(jakarta.persistence.FlushModeType.COMMIT)
                                    .getSingleResult();
                    assertThat(disabled).isEqualTo(false);
                    return account;
                });
    }
}
