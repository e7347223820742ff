package org.csecprogress.calendar.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.csecprogress.calendar.FilingWindows;
import org.csecprogress.calendar.Stage;
import org.csecprogress.calendar.WindowChanged;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.ReadSql;
import org.csecprogress.kernel.service.Sql;

/**
 * The days that CDSS set in place of those in the built-in file. Every page needs them, so they are
 * cached for ten seconds. The node that changes them uses the new days as soon as they are
 * committed. Other nodes follow within ten seconds.
 */
@ApplicationScoped
class FilingStages {
    private static final long KEPT = Duration.ofSeconds(10).toNanos();
    private static final String ALL =
            "select period, stage, on_day, changes, set_at from filing_stage order by period, stage";

    /** Key of a resource that marks a transaction as changing days, until it ends. */
    private static final String CHANGING = FilingStages.class.getName();

    @Resource TransactionSynchronizationRegistry transactions;

    private final Sql sql;
    private final ReadSql readOnly;
    private final FilingWindows file = FilingWindows.builtIn();
    private final AtomicReference<Kept> kept = new AtomicReference<>();

    /** Number of changes made by this node. A read that began before the latest change is stale. */
    private final AtomicLong changes = new AtomicLong();

    /** A day that was set. */
    record Row(ReportingPeriod period, Stage stage, LocalDate day, int changes, Instant at) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    ReportingPeriod.of(row.getString(1)),
                    Stage.valueOf(row.getString(2)),
                    Sql.date(row, 3),
                    row.getInt(4),
                    Sql.instant(row, 5));
        }
    }

    /**
     * The calendar as it was read.
     *
     * @param readAt when the read began, in nanoseconds
     * @param after number of changes that this node had made by then
     */
    record Kept(FilingWindows windows, List<Row> rows, long readAt, long after) {
        private boolean isFresh(long changes) {
            return after == changes && System.nanoTime() - readAt < KEPT;
        }
    }

    protected FilingStages() {
        this(null, null);
    }

    @Inject
    FilingStages(Sql sql, ReadSql readOnly) {
        this.sql = sql;
        this.readOnly = readOnly;
    }

    /** Returns the calendar, at most some seconds old. */
    Kept kept() {
        if (isChanging()) {
            // Not cached: nobody else may see the changes before they are committed.
            return read();
        }
        Kept known = kept.get();
        if (known == null || !known.isFresh(changes.get())) {
            known = read();
            kept.set(known);
        }
        return known;
    }

    private boolean isChanging() {
        return isInTransaction() && transactions.getResource(CHANGING) != null;
    }

    private boolean isInTransaction() {
        return transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }

    /** Returns the current calendar and locks it until the transaction ends. */
    FilingWindows hold() {
        sql.list("select id from calendar_lock for update", row -> row.getInt(1));
        return read().windows();
    }

    private Kept read() {
        long now = System.nanoTime();
        long after = changes.get();
        // One transaction must not use two connection pools.
        List<Row> rows = (isInTransaction() ? sql : readOnly).list(ALL, Row::read);
        Map<ReportingPeriod, Map<Stage, LocalDate>> days = new TreeMap<>();
        rows.forEach(
                row ->
                        days.computeIfAbsent(row.period(), p -> new EnumMap<>(Stage.class))
                                .put(row.stage(), row.day()));
        return new Kept(file.with(days), List.copyOf(rows), now, after);
    }

    void set(Actor actor, ReportingPeriod period, Stage stage, LocalDate day, Instant at) {
        transactions.putResource(CHANGING, stage);
        int known =
                sql.update(
                        "update filing_stage set on_day = ?, changes = changes + 1, set_by = ?,"
                                + " set_name = ?, set_at = ? where period = ? and stage = ?",
                        day,
                        actor.accountId(),
                        actor.name(),
                        at,
                        period.toString(),
                        stage);
        if (known == 0) {
            sql.update(
                    "insert into filing_stage (period, stage, on_day, changes, set_by, set_name,"
                            + " set_at) values (?, ?, ?, 1, ?, ?, ?)",
                    period.toString(),
                    stage,
                    day,
                    actor.accountId(),
                    actor.name(),
                    at);
        }
    }

    /** Drops the cached calendar after a change. */
    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) WindowChanged changed) {
        changes.incrementAndGet();
        kept.set(null);
    }
}
