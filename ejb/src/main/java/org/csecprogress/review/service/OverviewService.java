package org.csecprogress.review.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.calendar.CountyWindows;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.FilingCount;
import org.csecprogress.filing.FirstSubmission;
import org.csecprogress.filing.QuarterCount;
import org.csecprogress.filing.SentFiling;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.review.FilingBoard;

/** Shows the state of all counties, in a fixed number of queries. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Guarded
@Allowed({Role.STATE_REVIEWER, Role.STATE_PUBLISHER})
public class OverviewService {
    /** Number of quarters shown, including the one asked for: two years. */
    public static final int QUARTERS = 8;

    @Inject private ReviewQueue queue;
    @Inject private ProgressService progress;
    @Inject private FilingCalendar calendar;
    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;
    @Inject private FilingBoard filings;

    /** Returns the state of the counties in a quarter and in the two years up to it. */
    public Overview of(Actor actor, ReportingPeriod period) {
        LocalDate today = clock.today();
        List<CountyWindows> windows = windows(period, today);
        var sent = firstSent(windows, period);
        Map<CountyCode, Integer> answered = answered(period);
        Map<CountyCode, Integer> milestones = milestones(actor, today);
        int asked = catalogs.catalogs().forPeriod(period).allCells().size();
        List<Overview.CountyState> counties = new ArrayList<>();
        for (QueueLine line : queue.of(period).lines()) {
            CountyCode county = line.county().code();
            counties.add(
                    new Overview.CountyState(
                            line,
                            answered.getOrDefault(county, 0),
                            asked,
                            milestones.getOrDefault(county, 0),
                            late(county, windows, sent, today)));
        }
        return new Overview(counties, quarters(windows, sent, approved(windows, period)));
    }

    private static List<Overview.Quarter> quarters(
            List<CountyWindows> windows,
            Map<ReportingPeriod, Map<CountyCode, FirstSubmission>> sent,
            Map<ReportingPeriod, Integer> approved) {
        return windows.stream()
                .map(w -> quarter(w, sent.getOrDefault(w.shared().period(), Map.of()), approved))
                .toList();
    }

    private List<CountyWindows> windows(ReportingPeriod period, LocalDate today) {
        return calendar.all().stream()
                .filter(w -> w.shared().period().compareTo(period) <= 0)
                .filter(w -> w.shared().period().compareTo(period.minus(QUARTERS - 1)) >= 0)
                .filter(w -> !today.isBefore(w.shared().opens()))
                .filter(w -> catalogs.catalogs().findForPeriod(w.shared().period()).isPresent())
                .toList();
    }

    private static ReportingPeriod first(List<CountyWindows> windows, ReportingPeriod period) {
        return windows.isEmpty() ? period : windows.get(0).shared().period();
    }

    /** Returns the first submission of each county for each quarter. */
    private Map<ReportingPeriod, Map<CountyCode, FirstSubmission>> firstSent(
            List<CountyWindows> windows, ReportingPeriod period) {
        Map<ReportingPeriod, Map<CountyCode, FirstSubmission>> sent = new HashMap<>();
        for (SentFiling each : filings.sent(first(windows, period), period)) {
            sent.computeIfAbsent(each.period(), p -> new HashMap<>())
                    .putIfAbsent(each.county(), FirstSubmission.at(each.at()));
        }
        return sent;
    }

    private Map<ReportingPeriod, Integer> approved(
            List<CountyWindows> windows, ReportingPeriod period) {
        return filings.approved(first(windows, period), period).stream()
                .collect(
                        Collectors.toMap(
                                QuarterCount::period, count -> count.counties().intValue()));
    }

    /** Counts answered figures. Of a filing and its correction, the fuller one counts. */
    private Map<CountyCode, Integer> answered(ReportingPeriod period) {
        return filings.answered(period).stream()
                .collect(
                        Collectors.toMap(
                                FilingCount::county,
                                count -> count.answers().intValue(),
                                Math::max));
    }

    private Map<CountyCode, Integer> milestones(Actor actor, LocalDate today) {
        return progress.overview(actor).stream()
                .collect(
                        Collectors.toMap(
                                county -> county.county().code(),
                                county ->
                                        (int)
                                                county.lines().stream()
                                                        .filter(l -> l.deadline().isOverdue(today))
                                                        .count()));
    }

    private static int late(
            CountyCode county,
            List<CountyWindows> windows,
            Map<ReportingPeriod, Map<CountyCode, FirstSubmission>> sent,
            LocalDate today) {
        return (int)
                windows.stream()
                        .filter(w -> today.isAfter(w.of(county).due()))
                        .filter(
                                w ->
                                        Optional.ofNullable(
                                                        sent.getOrDefault(
                                                                        w.shared().period(),
                                                                        Map.of())
                                                                .get(county))
                                                .map(first -> first.isLate(w.of(county)))
                                                .orElse(true))
                        .count();
    }

    private static Overview.Quarter quarter(
            CountyWindows windows,
            Map<CountyCode, FirstSubmission> sent,
            Map<ReportingPeriod, Integer> approved) {
        ReportingPeriod period = windows.shared().period();
        long late =
                sent.entrySet().stream()
                        .filter(e -> e.getValue().isLate(windows.of(e.getKey())))
                        .count();
        return new Overview.Quarter(
                period, sent.size(), (int) late, approved.getOrDefault(period, 0));
    }
}
