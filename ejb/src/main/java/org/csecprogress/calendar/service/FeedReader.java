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
import org.csecprogress.calendar.FeedDate;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.Stage;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.Sql;

/** Returns the dates of a county for calendar programs, from about a year back to a year ahead. */
@Stateless
@Guarded
public class FeedReader {
    private static final int DAYS = 400;

    /** The stages shown as the due date: its reminders are alarms of the same entry. */
    private static final Set<Stage> OF_DUE =
            Set.of(Stage.DUE, Stage.FIRST_REMINDER, Stage.SECOND_REMINDER);

    private static final String GRANTED =
            "select period, max(granted_until), count(*), max(closed_at) from extension where"
                    + " county = ? and state = 'GRANTED' group by period";

    private final FilingStages stages;
    private final Sql sql;
    private final BusinessClock clock;

    /** Extensions of a due date: until when, how often, and when last. */
    private record Extended(LocalDate until, int times, Instant last) {}

    protected FeedReader() {
        this(null, null, null);
    }

    @Inject
    public FeedReader(FilingStages stages, Sql sql, BusinessClock clock) {
        this.stages = stages;
        this.sql = sql;
        this.clock = clock;
    }

    /** Returns the dates of each quarter in the order of its stages. */
    @ForEverybody
    public List<FeedDate> dates(CountyCode county) {
        LocalDate today = clock.today();
        // Read once: a day and the count of its changes must be from the same moment.
        FilingStages.Kept kept = stages.kept();
        Map<ReportingPeriod, Extended> extended = extended(county);
        Map<ReportingPeriod, LocalDate> until = new HashMap<>();
        extended.forEach((period, granted) -> until.put(period, granted.until()));
        return kept.windows().extended(until).all().stream()
                .filter(window -> window.release().isAfter(today.minusDays(DAYS)))
                .filter(window -> window.opens().isBefore(today.plusDays(DAYS)))
                .flatMap(
                        window ->
                                dates(
                                        window,
                                        kept.rows(),
                                        Optional.ofNullable(extended.get(window.period()))))
                .toList();
    }

    private Map<ReportingPeriod, Extended> extended(CountyCode county) {
        Map<ReportingPeriod, Extended> all = new HashMap<>();
        sql.list(
                GRANTED,
                row ->
                        all.put(
                                ReportingPeriod.of(row.getString(1)),
                                new Extended(Sql.date(row, 2), row.getInt(3), Sql.instant(row, 4))),
                county.value());
        return all;
    }

    private static Stream<FeedDate> dates(
            FilingWindow window, List<FilingStages.Row> rows, Optional<Extended> extended) {
        return Stage.everyones().stream().map(stage -> date(window, stage, rows, extended));
    }

    /** Counts every change that moves the date: the day itself, its reminders and extensions. */
    private static FeedDate date(
            FilingWindow window,
            Stage stage,
            List<FilingStages.Row> rows,
            Optional<Extended> extended) {
        boolean due = stage == Stage.DUE;
        Set<Stage> parts = due ? OF_DUE : Set.of(stage);
        List<FilingStages.Row> changed =
                rows.stream()
                        .filter(r -> r.period().equals(window.period()))
                        .filter(r -> parts.contains(r.stage()))
                        .toList();
        Optional<Extended> granted = extended.filter(e -> due);
        Instant begun = window.period().start().atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant modified =
                Stream.concat(
                                changed.stream().map(FilingStages.Row::at),
                                granted.map(Extended::last).stream())
                        .reduce(begun, (one, other) -> one.isAfter(other) ? one : other);
        return new FeedDate(
                window.period(),
                stage,
                window.on(stage),
                due ? window.reminders() : List.of(),
                changed.stream().mapToInt(FilingStages.Row::changes).sum()
                        + granted.map(Extended::times).orElse(0),
                modified);
    }
}
