package org.csecprogress.calendar.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.csecprogress.calendar.CountyWindows;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.FilingWindows;
import org.csecprogress.calendar.ReminderDue;
import org.csecprogress.calendar.Reminders;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.Sql;

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
    private static final String OF_COUNTY =
            "select period, max(granted_until) from extension where county = ? and state ="
                    + " 'GRANTED' group by period";
    private static final String OF_PERIOD =
            "select county, max(granted_until) from extension where period = ? and state ="
                    + " 'GRANTED' group by county";
    private static final String ALL =
            "select period, county, max(granted_until) from extension where state = 'GRANTED'"
                    + " group by period, county";

    private final FilingStages stages;
    private final Sql sql;

    protected FilingCalendar() {
        this(null, null);
    }

    @Inject
    public FilingCalendar(FilingStages stages, Sql sql) {
        this.stages = stages;
        this.sql = sql;
    }

    /** Returns the windows that all counties share. They are cached for a few seconds. */
    public FilingWindows windows() {
        return stages.kept().windows();
    }

    /** Returns the number of changes by CDSS to the shared windows, as a key of their state. */
    public int changes() {
        return stages.kept().rows().stream().mapToInt(FilingStages.Row::changes).sum();
    }

    /** Returns the days to which a county's due dates were extended, by quarter, in one query. */
    public Map<ReportingPeriod, LocalDate> extensions(CountyCode county) {
        Map<ReportingPeriod, LocalDate> until = new HashMap<>();
        sql.list(
                OF_COUNTY,
                row -> until.put(ReportingPeriod.of(row.getString(1)), Sql.date(row, 2)),
                county.value());
        return until;
    }

    /** Returns the windows of a county with its extensions, in one query. */
    public FilingWindows windows(CountyCode county) {
        return windows().extended(extensions(county));
    }

    /** Returns a county's current windows and locks the calendar until the transaction ends. */
    public FilingWindows hold(CountyCode county) {
        return stages.hold().extended(extensions(county));
    }

    /** Returns the window of a quarter as each county has it, in one query. */
    public CountyWindows of(ReportingPeriod period) {
        Map<CountyCode, LocalDate> until = new HashMap<>();
        sql.list(
                OF_PERIOD,
                row -> until.put(new CountyCode(row.getString(1)), Sql.date(row, 2)),
                period.toString());
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
        sql.list(
                ALL,
                row ->
                        until.computeIfAbsent(
                                        ReportingPeriod.of(row.getString(1)), p -> new HashMap<>())
                                .put(new CountyCode(row.getString(2)), Sql.date(row, 3)));
        return until;
    }

    private static void add(
            List<ReminderDue> due, CountyCode county, FilingWindow window, LocalDate upTo) {
        Reminders.newest(window, upTo)
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
