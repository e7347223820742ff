package org.csecprogress.filing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.FilingWindows;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.filing.FilingStatus;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.Submissions;
import org.csecprogress.filing.correction.Correction;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;

/** Lists a county's filings by quarter, in two queries. */
@ApplicationScoped
class FilingOverviews {
    @Inject private Submissions submissions;
    @Inject private FilingCalendar calendar;
    @Inject private BusinessClock clock;

    /**
     * Returns the quarters from the county's first filing to the current period, newest first.
     *
     * @param asked a period to include in any case
     */
    List<FilingOverview> of(Actor actor, CountyCode county, ReportingPeriod asked) {
        Map<ReportingPeriod, List<Submission>> byPeriod =
                submissions.ofCounty(actor, county).stream()
                        .collect(Collectors.groupingBy(Submission::period));
        ReportingPeriod last = ReportingPeriod.containing(clock.today()).minus(1);
        ReportingPeriod first =
                Stream.concat(byPeriod.keySet().stream(), Stream.of(asked, last))
                        .min(Comparator.naturalOrder())
                        .orElse(last);
        Map<ReportingPeriod, LocalDate> extended = calendar.extensions(county);
        FilingWindows windows = calendar.windows().extended(extended);
        List<FilingOverview> all = new ArrayList<>();
        for (ReportingPeriod p = last; p.compareTo(first) >= 0; p = p.minus(1)) {
            FilingWindow window = windows.of(p);
            all.add(
                    overview(
                            window,
                            Optional.ofNullable(extended.get(p)).map(until -> window.due()),
                            byPeriod.getOrDefault(p, List.of())));
        }
        return all;
    }

    private FilingOverview overview(
            FilingWindow window, Optional<LocalDate> extended, List<Submission> made) {
        LocalDate today = clock.today();
        List<SubmissionStatus> statuses = made.stream().map(Submission::status).toList();
        FilingStatus status = FilingStatus.of(statuses, window, today);
        boolean isAsked = made.stream().anyMatch(Submission::isCorrectionAsked);
        return new FilingOverview(
                window,
                status,
                status.isOverdue(window, today),
                extended,
                Correction.of(statuses, isAsked));
    }
}
