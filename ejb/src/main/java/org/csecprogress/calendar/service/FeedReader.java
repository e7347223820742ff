package org.csecprogress.calendar.service;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.calendar.FeedDate;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.Stage;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.Sql;

/** The dates of a county for calendar programs: the quarters of a year back and a year ahead. */
@ApplicationScoped
@Guarded
@Transactional
public class FeedReader {
    private static final int DAYS = 400;

    private final FilingCalendar calendar;
    private final FilingStages stages;
    private final Sql sql;
    private final BusinessClock clock;

    /** How often a due date was extended, and when last. */
    private record Extended(int times, Instant last) {
        static final Extended NEVER = new Extended(0, Instant.EPOCH);
    }

    protected FeedReader() {
        this(null, null, null, null);
    }

    @Inject
    public FeedReader(FilingCalendar calendar, FilingStages stages, Sql sql, BusinessClock clock) {
        this.calendar = calendar;
        this.stages = stages;
        this.sql = sql;
        this.clock = clock;
    }

    /** The dates, in the order of their days within a quarter. */
    @PermitAll
    public List<FeedDate> dates(CountyCode county) {
        LocalDate today = clock.today();
        Map<ReportingPeriod, Extended> extended = extended(county);
        return calendar.windows(county).all().stream()
                .filter(window -> window.release().isAfter(today.minusDays(DAYS)))
                .filter(window -> window.opens().isBefore(today.plusDays(DAYS)))
                .flatMap(
                        window ->
                                dates(
                                        window,
                                        extended.getOrDefault(window.period(), Extended.NEVER)))
                .toList();
    }

    private Map<ReportingPeriod, Extended> extended(CountyCode county) {
        Map<ReportingPeriod, Extended> all = new HashMap<>();
        sql.list(
                "select period, count(*), max(closed_at) from extension where county = ? and"
                        + " state = 'GRANTED' group by period",
                row ->
                        all.put(
                                ReportingPeriod.of(row.getString(1)),
                                new Extended(row.getInt(2), Sql.instant(row, 3))),
                county.value());
        return all;
    }

    private Stream<FeedDate> dates(FilingWindow window, Extended extended) {
        return Stage.everyones().stream().map(stage -> date(window, stage, extended));
    }

    private FeedDate date(FilingWindow window, Stage stage, Extended extended) {
        Optional<FilingStages.Row> row =
                stages.kept().rows().stream()
                        .filter(r -> r.period().equals(window.period()) && r.stage() == stage)
                        .findFirst();
        Instant begun = window.period().start().atStartOfDay().toInstant(ZoneOffset.UTC);
        boolean due = stage == Stage.DUE;
        Instant modified =
                Stream.of(
                                row.map(FilingStages.Row::at).orElse(begun),
                                due ? extended.last() : begun,
                                begun)
                        .max(Instant::compareTo)
                        .orElse(begun);
        return new FeedDate(
                window.period(),
                stage,
                window.on(stage),
                due ? window.reminders() : List.of(),
                row.map(FilingStages.Row::changes).orElse(0) + (due ? extended.times() : 0),
                modified);
    }
}
