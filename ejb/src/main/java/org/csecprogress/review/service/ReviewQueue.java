package org.csecprogress.review.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.calendar.CountyWindows;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.FilingCount;
import org.csecprogress.filing.FilingStatus;
import org.csecprogress.filing.FirstSubmission;
import org.csecprogress.filing.NextDate;
import org.csecprogress.filing.QueuedFiling;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.FilingFacts;
import org.csecprogress.filing.answer.StatewideFacts;
import org.csecprogress.filing.correction.Correction;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.rules.Validator;
import org.csecprogress.filing.rules.service.Validators;
import org.csecprogress.filing.service.StatewideReader;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.review.CountyDuty;
import org.csecprogress.review.FilingBoard;
import org.csecprogress.review.ReviewAssignments;

/** Reads the 58 filings of a period, in a fixed number of queries. */
@ApplicationScoped
class ReviewQueue {
    @Inject private FilingBoard filings;
    @Inject private CatalogService catalogs;
    @Inject private FilingCalendar calendar;
    @Inject private BusinessClock clock;
    @Inject private StatewideReader statewide;
    @Inject private Validators validators;
    @Inject private ReviewAssignments assignments;
    @Inject private AnswerStore answers;

    List<QueueLine> of(ReportingPeriod period) {
        return lines(period, explained(period), outlying(period), answers.changes(period));
    }

    /** Returns the queue without any counts: only who has each filing, and its status. */
    List<QueueLine> turns(ReportingPeriod period) {
        return lines(period, Map.of(), Map.of(), Map.of());
    }

    private List<QueueLine> lines(
            ReportingPeriod period,
            Map<Long, Integer> explained,
            Map<CountyCode, Integer> outlying,
            Map<Long, Integer> changed) {
        Map<CountyCode, List<QueuedFiling>> byCounty =
                filings.queued(period).stream()
                        .collect(Collectors.groupingBy(QueuedFiling::county));
        QueueParties parties = QueueParties.of(filings.moves(period));
        CountyWindows windows = calendar.of(period);
        Map<CountyCode, CountyDuty> duty = assignments.duties(clock.today());
        return catalogs.counties().all().stream()
                .map(
                        county ->
                                line(
                                                county,
                                                byCounty.getOrDefault(county.code(), List.of()),
                                                windows,
                                                explained,
                                                outlying.getOrDefault(county.code(), 0),
                                                parties)
                                        .with(
                                                Optional.ofNullable(duty.get(county.code())),
                                                changed,
                                                parties.entry(county.code())))
                .toList();
    }

    private Map<Long, Integer> explained(ReportingPeriod period) {
        return filings.explained(period).stream()
                .collect(
                        Collectors.toMap(
                                FilingCount::submission, count -> count.answers().intValue()));
    }

    /** Returns the number of figures of each county that the statewide rules flag. */
    private Map<CountyCode, Integer> outlying(ReportingPeriod period) {
        Map<CountyCode, Answers> totals = statewide.totals(period);
        StatewideFacts all = statewide.facts(totals);
        Validator validator = validators.of(catalogs.catalogs().forPeriod(period));
        Map<CountyCode, Integer> counts = new HashMap<>();
        totals.forEach(
                (county, answers) -> {
                    FilingFacts facts =
                            FilingFacts.of(period, clock.today())
                                    .children(
                                            catalogs.populations().children(county),
                                            catalogs.populations().groups(county))
                                    .statewide(all)
                                    .build();
                    counts.put(county, validator.checkStatewide(answers, facts).size());
                });
        return counts;
    }

    private QueueLine line(
            County county,
            List<QueuedFiling> rows,
            CountyWindows windows,
            Map<Long, Integer> explained,
            int outlying,
            QueueParties parties) {
        LocalDate today = clock.today();
        FilingWindow window = windows.of(county.code());
        List<SubmissionStatus> statuses = rows.stream().map(QueuedFiling::status).toList();
        FilingStatus status = FilingStatus.of(statuses, window, today);
        Optional<Correction> correction =
                Correction.of(statuses, rows.stream().anyMatch(QueuedFiling::asked));
        QueuedFiling last = last(rows);
        QueueParties.Person reviewer = parties.reviewer(last == null ? 0 : last.id());
        return new QueueLine(
                county,
                status,
                status.isOverdue(window, today),
                windows.extendedUntil(county.code()),
                isLate(rows, parties, window),
                correction,
                last == null ? null : last.submitted(),
                correction.isPresent()
                        ? correctionBy(correction.get(), last)
                        : decideBy(status, last, window),
                last == null ? 0 : last.id(),
                last == null ? 0 : last.sealed(),
                last == null ? 0 : last.version(),
                last == null ? 0 : explained.getOrDefault(last.id(), 0),
                outlying,
                reviewer.id(),
                reviewer.name(),
                Optional.empty(),
                0,
                QueueLine.Entry.NONE);
    }

    /** Returns the newest submission that was not withdrawn, or null. */
    private static QueuedFiling last(List<QueuedFiling> rows) {
        return rows.stream()
                .filter(row -> row.status() != SubmissionStatus.WITHDRAWN)
                .reduce((one, other) -> other)
                .orElse(null);
    }

    /** Returns whether the first submission that was not withdrawn came after the due date. */
    private static boolean isLate(
            List<QueuedFiling> rows, QueueParties parties, FilingWindow window) {
        return FirstSubmission.of(
                        rows.stream()
                                .filter(row -> row.status() != SubmissionStatus.WITHDRAWN)
                                .flatMap(row -> parties.sent(row.id())))
                .filter(first -> first.isLate(window))
                .isPresent();
    }

    private static LocalDate correctionBy(Correction correction, QueuedFiling last) {
        boolean isSent = correction == Correction.SUBMITTED || correction == Correction.IN_REVIEW;
        return isSent
                ? NextDate.correction(
                        LocalDate.ofInstant(last.submitted(), BusinessClock.CALIFORNIA))
                : null;
    }

    private static LocalDate decideBy(FilingStatus status, QueuedFiling last, FilingWindow window) {
        LocalDate submitted =
                last == null || last.submitted() == null
                        ? null
                        : LocalDate.ofInstant(last.submitted(), BusinessClock.CALIFORNIA);
        return NextDate.of(status, submitted, last == null ? 0 : last.sealed(), window)
                .orElse(null);
    }
}
