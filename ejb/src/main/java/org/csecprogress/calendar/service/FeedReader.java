package org.csecprogress.calendar.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.GrantedExtension;
import org.csecprogress.calendar.GrantedExtensions;
import org.csecprogress.calendar.SetDay;
import org.csecprogress.calendar.Stage;
import org.csecprogress.calendar.announcement.AnnouncedDate;
import org.csecprogress.calendar.announcement.Announcement;
import org.csecprogress.calendar.feed.FeedDate;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.reach.service.OwnWork;
import org.csecprogress.kernel.reach.service.Reach;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;

/** Returns the dates of a county for calendar programs, from about a year back to a year ahead. */
@Stateless
@Guarded
public class FeedReader {
    private static final int DAYS = 400;

    /** The stages shown as the due date: its reminders are alarms of the same entry. */
    private static final Set<Stage> OF_DUE =
            Set.of(Stage.DUE, Stage.FIRST_REMINDER, Stage.SECOND_REMINDER);

    private static final Set<Stage> PUBLIC = Set.of(Stage.DUE, Stage.RELEASE);

    @Inject private CalendarCache calendar;
    @Inject private GrantedExtensions extensions;
    @Inject private BusinessClock clock;

    /** Extensions of a due date: until when, how often, and when last. */
    private record Extended(LocalDate until, int times, Instant last) {
        static Extended by(GrantedExtension granted) {
            return new Extended(granted.until(), 1, granted.at());
        }

        Extended and(Extended other) {
            return new Extended(
                    until.isAfter(other.until) ? until : other.until,
                    times + other.times,
                    last.isAfter(other.last) ? last : other.last);
        }
    }

    /** Returns the dates of each quarter in the order of its stages. */
    @ForEverybody
    public List<FeedDate> dates(CountyCode county) {
        // Calendar programs have the secret address and are not signed in.
        return OwnWork.call(Reach.of(county), () -> read(county));
    }

    /** Returns the days that everybody shares on which filings are due and reports are released. */
    @ForEverybody
    public List<FeedDate> ofEverybody() {
        return read(Map.of()).stream().filter(date -> PUBLIC.contains(date.stage())).toList();
    }

    private List<FeedDate> read(CountyCode county) {
        return read(extended(county));
    }

    private List<FeedDate> read(Map<ReportingPeriod, Extended> extended) {
        LocalDate today = clock.today();
        // Read once: a day and the count of its changes must be from the same moment.
        CalendarCache.Kept kept = calendar.kept();
        Map<ReportingPeriod, LocalDate> until = new HashMap<>();
        extended.forEach((period, granted) -> until.put(period, granted.until()));
        return kept.windows().extended(until).all().stream()
                .filter(window -> window.release().isAfter(today.minusDays(DAYS)))
                .filter(window -> window.opens().isBefore(today.plusDays(DAYS)))
                .flatMap(
                        window ->
                                dates(
                                        window,
                                        kept,
                                        Optional.ofNullable(extended.get(window.period()))))
                .toList();
    }

    private Map<ReportingPeriod, Extended> extended(CountyCode county) {
        Map<ReportingPeriod, Extended> all = new HashMap<>();
        extensions
                .of(county)
                .forEach(
                        granted ->
                                all.merge(granted.period(), Extended.by(granted), Extended::and));
        return all;
    }

    private static Stream<FeedDate> dates(
            FilingWindow window, CalendarCache.Kept kept, Optional<Extended> extended) {
        return Stage.everyones().stream().map(stage -> date(window, stage, kept, extended));
    }

    /**
     * Counts every change that moves the date: the day itself, its reminders and extensions. The
     * confirmation of a release counts as well.
     */
    private static FeedDate date(
            FilingWindow window,
            Stage stage,
            CalendarCache.Kept kept,
            Optional<Extended> extended) {
        boolean due = stage == Stage.DUE;
        Set<Stage> parts = due ? OF_DUE : Set.of(stage);
        List<SetDay> changed =
                kept.set().stream()
                        .filter(r -> r.period().equals(window.period()))
                        .filter(r -> parts.contains(r.stage()))
                        .toList();
        Optional<Extended> granted = extended.filter(e -> due);
        List<Instant> confirmed = confirmations(window, stage, kept);
        Instant begun = window.period().start().atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant modified =
                Stream.of(
                                changed.stream().map(SetDay::at),
                                granted.map(Extended::last).stream(),
                                confirmed.stream())
                        .flatMap(times -> times)
                        .reduce(begun, (one, other) -> one.isAfter(other) ? one : other);
        return new FeedDate(
                window.period(),
                stage,
                window.on(stage),
                due ? window.reminders() : List.of(),
                changed.stream().mapToInt(SetDay::changes).sum()
                        + granted.map(Extended::times).orElse(0)
                        + confirmed.size(),
                modified,
                stage == Stage.RELEASE
                        && !AnnouncedDate.of(window, kept.announced()).isConfirmed());
    }

    /** Returns when a release was confirmed, also for a date that it had before. */
    private static List<Instant> confirmations(
            FilingWindow window, Stage stage, CalendarCache.Kept kept) {
        return kept.announced().stream()
                .filter(each -> stage == Stage.RELEASE && each.period().equals(window.period()))
                .filter(each -> each.moved().isEmpty())
                .map(Announcement::at)
                .toList();
    }
}
