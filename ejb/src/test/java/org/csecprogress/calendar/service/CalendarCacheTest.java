package org.csecprogress.calendar.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.calendar.FilingStages;
import org.csecprogress.calendar.SetDay;
import org.csecprogress.calendar.Stage;
import org.csecprogress.calendar.memory.MemoryReleaseAnnouncements;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies how long dates are kept, and who sees a change when. */
@DisplayName("The cached dates")
class CalendarCacheTest {
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2026Q3");
    private static final LocalDate BEFORE = LocalDate.of(2027, 1, 4);
    private static final LocalDate AFTER = LocalDate.of(2027, 1, 5);
    private static final Actor ADMIN = new Actor(1, "A", Set.of());

    private final Table table = new Table();
    private final OneTransaction transaction = new OneTransaction();
    private final CalendarCache calendar =
            new CalendarCache(table, new MemoryReleaseAnnouncements(new Memory()));

    /** A table of one day, which a transaction may have set, with a hook while it is read. */
    private static final class Table implements FilingStages {
        private SetDay committed = day(BEFORE);
        private Optional<SetDay> own = Optional.empty();
        private Optional<Actor> setBy = Optional.empty();
        private int reads;
        private int locks;
        private Runnable meanwhile = () -> {};

        @Override
        public List<SetDay> all() {
            return read(own.orElse(committed));
        }

        @Override
        public List<SetDay> committed() {
            return read(committed);
        }

        private List<SetDay> read(SetDay day) {
            reads++;
            Runnable now = meanwhile;
            meanwhile = () -> {};
            now.run();
            return List.of(day);
        }

        @Override
        public void lock() {
            locks++;
        }

        @Override
        public void set(
                Actor actor, ReportingPeriod period, Stage stage, LocalDate day, Instant at) {
            setBy = Optional.of(actor);
            own = Optional.of(new SetDay(period, stage, day, 1, at));
        }
    }

    private static SetDay day(LocalDate release) {
        return new SetDay(PERIOD, Stage.RELEASE, release, 1, Instant.EPOCH);
    }

    /** A transaction that is active or not, with its resources. */
    private static final class OneTransaction implements TransactionSynchronizationRegistry {
        private final Map<Object, Object> resources = new HashMap<>();
        private int status = Status.STATUS_NO_TRANSACTION;

        void begin() {
            status = Status.STATUS_ACTIVE;
        }

        void end() {
            status = Status.STATUS_NO_TRANSACTION;
            resources.clear();
        }

        @Override
        public Object getTransactionKey() {
            return this;
        }

        @Override
        public void putResource(Object key, Object value) {
            resources.put(key, value);
        }

        @Override
        public Object getResource(Object key) {
            return resources.get(key);
        }

        @Override
        public void registerInterposedSynchronization(Synchronization synchronization) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int getTransactionStatus() {
            return status;
        }

        @Override
        public void setRollbackOnly() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean getRollbackOnly() {
            return false;
        }
    }

    @BeforeEach
    void wire() {
        calendar.transactions = transaction;
    }

    private LocalDate release() {
        return calendar.kept().windows().of(PERIOD).release();
    }

    @Test
    @DisplayName("are read once for many requests, and again after a change")
    void remembered() {
        assertThat(release()).isEqualTo(BEFORE);
        assertThat(release()).isEqualTo(BEFORE);
        assertThat(table.reads).isEqualTo(1);
        table.committed = day(AFTER);
        calendar.forget(null);
        assertThat(release()).isEqualTo(AFTER);
    }

    @Test
    @DisplayName("exclude those read during a change")
    void changedMeanwhile() {
        table.meanwhile =
                () -> {
                    table.committed = day(AFTER);
                    calendar.forget(null);
                };
        assertThat(release()).as("asked before the change").isEqualTo(BEFORE);
        assertThat(release()).as("asked after it").isEqualTo(AFTER);
    }

    @Test
    @DisplayName("exclude those of an uncommitted transaction")
    void notCommitted() {
        transaction.begin();
        calendar.set(ADMIN, PERIOD, Stage.RELEASE, AFTER, Instant.EPOCH);
        assertThat(table.own).contains(day(AFTER));
        assertThat(table.setBy).contains(ADMIN);
        assertThat(release()).as("for the one who changes it").isEqualTo(AFTER);
        transaction.end();
        table.own = Optional.empty();
        assertThat(release()).as("for others, after a rollback").isEqualTo(BEFORE);
    }

    @Test
    @DisplayName("are what is committed, outside a transaction")
    void outside() {
        table.own = Optional.of(day(AFTER));
        assertThat(release()).isEqualTo(BEFORE);
    }

    @Test
    @DisplayName("are kept as well when a transaction that changes nothing has read them")
    void inTransaction() {
        transaction.begin();
        assertThat(release()).isEqualTo(BEFORE);
        transaction.end();
        assertThat(release()).isEqualTo(BEFORE);
        assertThat(table.reads).isEqualTo(1);
    }

    @Test
    @DisplayName("are locked and read anew for a change, and not kept from that")
    void locked() {
        assertThat(release()).isEqualTo(BEFORE);
        table.committed = day(AFTER);
        assertThat(calendar.lock().windows().of(PERIOD).release()).isEqualTo(AFTER);
        assertThat(table.locks).isEqualTo(1);
        assertThat(release()).isEqualTo(BEFORE);
    }

    @Test
    @DisplayName("come with the days that CDSS set")
    void set() {
        assertThat(calendar.kept().set()).containsExactly(day(BEFORE));
    }
}
