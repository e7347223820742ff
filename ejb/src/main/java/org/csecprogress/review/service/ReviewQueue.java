package org.csecprogress.review.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.calendar.CountyWindows;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.FilingStatus;
import org.csecprogress.filing.FirstSubmission;
import org.csecprogress.filing.NextDate;
import org.csecprogress.filing.QueuedFiling;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.correction.Correction;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.review.CountyDuty;
import org.csecprogress.review.FilingBoard;
import org.csecprogress.review.ReviewAssignments;
import org.csecprogress.review.ReviewDesk;

/** Reads the 58 filings of a period, in a fixed number of queries. */
@ApplicationScoped
class ReviewQueue {
    @Inject private FilingBoard filings;
    @Inject private CatalogService catalogs;
    @Inject private FilingCalendar calendar;
    @Inject private BusinessClock clock;
    @Inject private ReviewAssignments assignments;
    @Inject private QueueCounts counts;

    QuarterQueue of(ReportingPeriod period) {
        ReviewDesk desk = assignments.desk(clock.today());
        return new QuarterQueue(lines(period, counts.of(period), desk), desk.reviewers());
    }

    /** Returns the queue without any counts: only who has each filing, and its status. */
    List<QueueLine> turns(ReportingPeriod period) {
        return lines(period, QueueCounts.Counts.NONE, assignments.desk(clock.today()));
    }

    private List<QueueLine> lines(
            ReportingPeriod period, QueueCounts.Counts counted, ReviewDesk desk) {
        Map<CountyCode, List<QueuedFiling>> byCounty =
                filings.queued(period).stream()
                        .collect(Collectors.groupingBy(QueuedFiling::county));
        QueueParties parties = new QueueParties(filings.moves(period));
        CountyWindows windows = calendar.of(period);
        return catalogs.counties().all().stream()
                .map(
                        county ->
                                line(
                                        county,
                                        byCounty.getOrDefault(county.code(), List.of()),
                                        windows,
                                        counted,
                                        Optional.ofNullable(desk.duties().get(county.code())),
                                        parties))
                .toList();
    }

    private QueueLine line(
            County county,
            List<QueuedFiling> rows,
            CountyWindows windows,
            QueueCounts.Counts counted,
            Optional<CountyDuty> duty,
            QueueParties parties) {
        LocalDate today = clock.today();
        FilingWindow window = windows.of(county.code());
        List<SubmissionStatus> statuses = rows.stream().map(QueuedFiling::status).toList();
        FilingStatus status = FilingStatus.of(statuses, window, today);
        Optional<Correction> correction =
                Correction.of(statuses, rows.stream().anyMatch(QueuedFiling::asked));
        Optional<QueuedFiling> last = last(rows);
        long submission = last.map(QueuedFiling::id).orElse(0L);
        QueueParties.Person reviewer = parties.reviewer(submission);
        return new QueueLine(
                county,
                status,
                status.isOverdue(window, today),
                windows.extendedUntil(county.code()),
                isLate(rows, parties, window),
                correction,
                last.map(QueuedFiling::submitted).orElse(null),
                next(status, correction, last, window).orElse(null),
                submission,
                last.map(QueuedFiling::sealed).orElse(0),
                last.map(QueuedFiling::version).orElse(0L),
                counted.explained().getOrDefault(submission, 0),
                counted.outlying().getOrDefault(county.code(), 0),
                reviewer.id(),
                reviewer.name(),
                duty,
                counted.changed().getOrDefault(submission, 0),
                parties.entry(county.code()));
    }

    /** Returns the newest submission that was not withdrawn. */
    private static Optional<QueuedFiling> last(List<QueuedFiling> rows) {
        return rows.stream()
                .filter(row -> row.status() != SubmissionStatus.WITHDRAWN)
                .reduce((one, other) -> other);
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

    /** Returns the date by which CDSS or the county acts next. */
    private static Optional<LocalDate> next(
            FilingStatus status,
            Optional<Correction> correction,
            Optional<QueuedFiling> last,
            FilingWindow window) {
        LocalDate submitted =
                last.map(QueuedFiling::submitted).map(at -> CaliforniaTime.day(at)).orElse(null);
        if (correction.isEmpty()) {
            int sealed = last.map(QueuedFiling::sealed).orElse(0);
            return NextDate.of(status, submitted, sealed, window);
        }
        return correction
                .filter(c -> c == Correction.SUBMITTED || c == Correction.IN_REVIEW)
                .map(c -> NextDate.correction(submitted));
    }
}
