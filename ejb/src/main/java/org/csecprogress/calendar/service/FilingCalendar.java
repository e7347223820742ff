package org.csecprogress.calendar.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.csecprogress.calendar.CountyWindows;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.FilingWindows;
import org.csecprogress.calendar.GrantedExtensions;
import org.csecprogress.calendar.Reminder;
import org.csecprogress.calendar.ReminderDue;
import org.csecprogress.calendar.SetDay;
import org.csecprogress.calendar.announcement.AnnouncedDate;
import org.csecprogress.calendar.announcement.Announcement;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;

/**
 * The calendar that applies to everyone: the built-in file, the changes that CDSS made for a
 * quarter, and each county's extensions. Every check for lateness uses these windows. The dates are
 * public.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Guarded
@ForEverybody
public class FilingCalendar {
    private static final int COUNTIES = 58;
    @Inject private CalendarCache cache;
    @Inject private GrantedExtensions granted;

    /** Returns the windows that all counties share. They are cached for a few seconds. */
    public FilingWindows windows() {
        return cache.kept().windows();
    }

    /** Returns the number of changes and announcements by CDSS, as a key of the shared dates. */
    public int changes() {
        CalendarCache.Kept kept = cache.kept();
        return kept.set().stream().mapToInt(SetDay::changes).sum() + kept.announced().size();
    }

    /** Returns the date of a quarter's release as it is announced. */
    public AnnouncedDate announced(ReportingPeriod period) {
        return of(cache.kept(), period);
    }

    /** Returns how dates of releases were moved, the newest move first. */
    public List<Announcement> moves() {
        List<Announcement> moves =
                new ArrayList<>(
                        cache.kept().announced().stream()
                                .filter(each -> each.moved().isPresent())
                                .toList());
        Collections.reverse(moves);
        return moves;
    }

    /**
     * Returns the announced date of a release and locks the calendar until the transaction ends.
     */
    public AnnouncedDate lockAnnounced(ReportingPeriod period) {
        return of(cache.lock(), period);
    }

    private static AnnouncedDate of(CalendarCache.Kept kept, ReportingPeriod period) {
        return AnnouncedDate.of(kept.windows().of(period), kept.announced());
    }

    /** Returns the days to which a county's due dates were extended, by quarter, in one query. */
    public Map<ReportingPeriod, LocalDate> extensions(CountyCode county) {
        Map<ReportingPeriod, LocalDate> until = new HashMap<>();
        granted.of(county).forEach(each -> put(until, each.period(), each.until()));
        return until;
    }

    /** Returns the windows of a county with its extensions, in one query. */
    public FilingWindows windows(CountyCode county) {
        return windows().extended(extensions(county));
    }

    /** Returns a county's current windows and locks the calendar until the transaction ends. */
    public FilingWindows lock(CountyCode county) {
        return cache.lock().windows().extended(extensions(county));
    }

    /** Returns the window of a quarter as each county has it, in one query. */
    public CountyWindows of(ReportingPeriod period) {
        Map<CountyCode, LocalDate> until = new HashMap<>();
        granted.of(period).forEach(each -> put(until, each.county(), each.until()));
        return new CountyWindows(windows().of(period), until);
    }

    /**
     * Returns the newest reminder due for each county and quarter, including any that a missed
     * night left out. The caller checks whether the county has filed and whether the reminder was
     * already sent. One query for all counties.
     */
    public List<ReminderDue> remindersDue(LocalDate upTo) {
        Map<ReportingPeriod, Map<CountyCode, LocalDate>> until = extensions();
        List<ReminderDue> due = new ArrayList<>();
        for (FilingWindow window : windows().all()) {
            if (!upTo.isBefore(window.opens()) && !upTo.isAfter(window.freeze())) {
                CountyWindows own =
                        new CountyWindows(window, until.getOrDefault(window.period(), Map.of()));
                counties().forEach(county -> add(due, county, own.of(county), upTo));
            }
        }
        return due;
    }

    /** Returns the windows of all planned quarters as each county has them, in one query. */
    public List<CountyWindows> all() {
        Map<ReportingPeriod, Map<CountyCode, LocalDate>> until = extensions();
        return windows().all().stream()
                .map(w -> new CountyWindows(w, until.getOrDefault(w.period(), Map.of())))
                .toList();
    }

    private Map<ReportingPeriod, Map<CountyCode, LocalDate>> extensions() {
        Map<ReportingPeriod, Map<CountyCode, LocalDate>> until = new HashMap<>();
        granted.all()
                .forEach(
                        each ->
                                put(
                                        until.computeIfAbsent(each.period(), p -> new HashMap<>()),
                                        each.county(),
                                        each.until()));
        return until;
    }

    /** Keeps the later day: each extension of a due date replaces the one before. */
    private static <K> void put(Map<K, LocalDate> until, K key, LocalDate day) {
        until.merge(key, day, (one, other) -> one.isAfter(other) ? one : other);
    }

    private static void add(
            List<ReminderDue> due, CountyCode county, FilingWindow window, LocalDate upTo) {
        Reminder.newest(window, upTo)
                .ifPresent(
                        reminder ->
                                due.add(
                                        new ReminderDue(
                                                county,
                                                window.period(),
                                                reminder,
                                                reminder.day(window),
                                                window.due())));
    }

    private static List<CountyCode> counties() {
        return IntStream.rangeClosed(1, COUNTIES)
                .mapToObj(code -> new CountyCode("%02d".formatted(code)))
                .toList();
    }
}
