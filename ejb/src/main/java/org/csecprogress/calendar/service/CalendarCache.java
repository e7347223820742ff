package org.csecprogress.calendar.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.csecprogress.calendar.FilingStages;
import org.csecprogress.calendar.FilingWindows;
import org.csecprogress.calendar.SetDay;
import org.csecprogress.calendar.Stage;
import org.csecprogress.calendar.WindowChanged;
import org.csecprogress.calendar.announcement.Announcement;
import org.csecprogress.calendar.announcement.ReleaseAnnouncements;
import org.csecprogress.calendar.announcement.ReleaseDateConfirmed;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * The days that CDSS set in place of those in the built-in file, and what it announced about dates
 * of releases. Every page needs them, so they are cached for ten seconds. The node that changes
 * them uses the new days as soon as they are committed. Other nodes follow within ten seconds.
 */
@ApplicationScoped
class CalendarCache {
    private static final long KEPT = Duration.ofSeconds(10).toNanos();

    /** Key of a resource that marks a transaction as changing days, until it ends. */
    private static final String CHANGING = CalendarCache.class.getName();

    @Resource TransactionSynchronizationRegistry transactions;

    private final FilingStages stages;
    private final ReleaseAnnouncements announcements;
    private final FilingWindows file = FilingWindows.builtIn();
    private final AtomicReference<Kept> kept = new AtomicReference<>();

    /** Number of changes made by this node. A read that began before the latest change is stale. */
    private final AtomicLong changes = new AtomicLong();

    /**
     * The calendar as it was read.
     *
     * @param set the days that CDSS set
     * @param announced the announcements about dates of releases, oldest first
     * @param readAt when the read began, in nanoseconds
     * @param after number of changes that this node had made by then
     */
    record Kept(
            FilingWindows windows,
            List<SetDay> set,
            List<Announcement> announced,
            long readAt,
            long after) {
        private boolean isFresh(long changes) {
            return after == changes && System.nanoTime() - readAt < KEPT;
        }
    }

    protected CalendarCache() {
        this(null, null);
    }

    @Inject
    CalendarCache(FilingStages stages, ReleaseAnnouncements announcements) {
        this.stages = stages;
        this.announcements = announcements;
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
    Kept lock() {
        stages.lock();
        return read();
    }

    private Kept read() {
        long now = System.nanoTime();
        long after = changes.get();
        // One transaction must not use two connection pools.
        boolean within = isInTransaction();
        List<SetDay> set = within ? stages.all() : stages.committed();
        List<Announcement> announced = within ? announcements.all() : announcements.committed();
        Map<ReportingPeriod, Map<Stage, LocalDate>> days = new TreeMap<>();
        set.forEach(
                each ->
                        days.computeIfAbsent(each.period(), p -> new EnumMap<>(Stage.class))
                                .put(each.stage(), each.day()));
        return new Kept(file.with(days), List.copyOf(set), List.copyOf(announced), now, after);
    }

    void set(Actor actor, ReportingPeriod period, Stage stage, LocalDate day, Instant at) {
        transactions.putResource(CHANGING, stage);
        stages.set(actor, period, stage, day, at);
    }

    void announce(Announcement announcement, Actor by) {
        transactions.putResource(CHANGING, announcement);
        announcements.add(announcement, by);
    }

    /** Drops the cached calendar after a date was confirmed. */
    void forgetStanding(
            @Observes(during = TransactionPhase.AFTER_COMPLETION) ReleaseDateConfirmed confirmed) {
        changes.incrementAndGet();
        kept.set(null);
    }

    /** Drops the cached calendar after a change. */
    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) WindowChanged changed) {
        changes.incrementAndGet();
        kept.set(null);
    }
}
