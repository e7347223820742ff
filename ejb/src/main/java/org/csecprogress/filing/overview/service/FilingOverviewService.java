package org.csecprogress.filing.overview.service;

import jakarta.ejb.Stateless;
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
import org.csecprogress.filing.access.service.FilingAccess;
import org.csecprogress.filing.correction.Correction;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;

/** Lists a county's filings by quarter, in two queries. */
@Stateless
@Guarded
public class FilingOverviewService {
    @Inject private Submissions submissions;
    @Inject private FilingAccess access;
    @Inject private FilingCalendar calendar;
    @Inject private BusinessClock clock;

    /**
     * Returns the county's filings from its first to the current period, newest first. A reviewer
     * who enters one filing for the county sees no other.
     *
     * @param asked a period to include in any case, since a missed one may be opened late
     */
    @Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER, Role.STATE_REVIEWER})
    public List<FilingOverview> of(Actor actor, CountyCode county, ReportingPeriod asked) {
        Actor as = access.require(actor, county, asked);
        return all(as, county, asked).stream()
                .filter(line -> as.equals(actor) || line.window().period().equals(asked))
                .toList();
    }

    private List<FilingOverview> all(Actor actor, CountyCode county, ReportingPeriod asked) {
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
