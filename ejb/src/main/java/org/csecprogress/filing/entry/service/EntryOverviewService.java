package org.csecprogress.filing.entry.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.CountyEntry;
import org.csecprogress.filing.FilingStatus;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.Submissions;
import org.csecprogress.filing.access.service.FilingAccess;
import org.csecprogress.filing.service.Lineage;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;

/** Shows a CDSS reviewer whether they can enter a filing for its county. */
@Stateless
@Guarded
@Allowed(Role.STATE_REVIEWER)
public class EntryOverviewService {
    @Inject private Submissions submissions;
    @Inject private FilingAccess access;
    @Inject private FilingCalendar calendar;
    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;

    /** Returns the state of a filing. */
    public EntryOverview of(Actor actor, CountyCode county, ReportingPeriod period) {
        FilingWindow window = calendar.windows(county).of(period);
        List<Submission> made = submissions.notWithdrawn(actor, county, period);
        FilingStatus status =
                FilingStatus.of(
                        made.stream().map(Submission::status).toList(), window, clock.today());
        boolean isPossible =
                made.isEmpty()
                        ? status != FilingStatus.NOT_OPEN
                        : made.get(0).status().isEditable();
        return new EntryOverview(
                catalogs.counties().byCode(county),
                window,
                status,
                isPossible,
                made.isEmpty() ? List.of() : CountyEntry.of(events(county, made.get(0))),
                access.ongoing(actor));
    }

    private List<SubmissionEvent> events(CountyCode county, Submission submission) {
        return Lineage.of(
                        submission,
                        submissions.events(List.of(submission)).getOrDefault(county, List.of()))
                .own();
    }
}
