package org.csecprogress.calendar.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.csecprogress.calendar.CalendarLock;
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

/** Transactions, locks and flushes of the days that CDSS set. */
@DisplayName("The days that CDSS set, in a database")
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

    @Test
    @DisplayName("are seen by others once they are committed")
    void committed() {
        FilingStages others = new JpaFilingStages(null, TestSql.outside(store));
        List<SetDay> own =
                store.inTransaction(
                        em -> {
                            FilingStages stages = new JpaFilingStages(em, TestSql.outside(store));
                            stages.set(admin, PERIOD, Stage.RELEASE, DAY, NOW);
                            assertThat(stages.committed()).isEmpty();
                            return stages.all();
                        });
        assertThat(own).containsExactly(new SetDay(PERIOD, Stage.RELEASE, DAY, 1, NOW));
        assertThat(others.committed()).isEqualTo(own);
    }

    @Test
    @DisplayName("are locked all together")
    void locked() {
        LockModeType mode =
                store.inTransaction(
                        em -> {
                            new JpaFilingStages(em, TestSql.outside(store)).lock();
                            return em.getLockMode(em.find(CalendarLock.class, CalendarLock.ID));
                        });
        assertThat(mode).isEqualTo(LockModeType.PESSIMISTIC_WRITE);
    }

    @Test
    @DisplayName("are read without writing what a service has half changed")
    void quiet() {
        Object disabled =
                store.inTransaction(
                        em -> {
                            Account account = em.find(Account.class, admin.accountId());
                            account.disable(NOW);
                            List<SetDay> days =
                                    new JpaFilingStages(em, TestSql.outside(store)).all();
                            assertThat(days).isEmpty();
                            return em.createNativeQuery("select disabled from account")
                                    .setFlushMode(FlushModeType.COMMIT)
                                    .getSingleResult();
                        });
        assertThat(disabled).isEqualTo(false);
    }
}
