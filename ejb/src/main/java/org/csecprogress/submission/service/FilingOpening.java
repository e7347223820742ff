package org.csecprogress.submission.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.submission.Decision;
import org.csecprogress.submission.Revision;
import org.csecprogress.submission.Submission;
import org.csecprogress.submission.SubmissionEvent;
import org.csecprogress.submission.SubmissionStatus;
import org.csecprogress.submission.Submissions;
import org.csecprogress.submission.revision.Revisions;
import org.csecprogress.validation.FilingFacts;

/**
 * Opens the draft of a quarter that has none, with the methods and milestones of the last filing or
 * with everything in a withdrawn one.
 */
@ApplicationScoped
class FilingOpening {
    private final Submissions submissions;
    private final Revisions revisions;
    private final CatalogService catalogs;
    private final CopyForward copyForward;
    private final Validators validators;
    private final BusinessClock clock;
    private final Event<AuditedEvent> events;

    protected FilingOpening() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    FilingOpening(
            Submissions submissions,
            Revisions revisions,
            CatalogService catalogs,
            CopyForward copyForward,
            Validators validators,
            BusinessClock clock,
            Event<AuditedEvent> events) {
        this.submissions = submissions;
        this.revisions = revisions;
        this.catalogs = catalogs;
        this.copyForward = copyForward;
        this.validators = validators;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Opens the draft.
     *
     * @param from number of the withdrawn submission's last revision; empty to start without
     *     figures
     * @throws NotFoundException if there is no such withdrawn submission
     */
    Decision open(Actor actor, CountyCode county, ReportingPeriod period, OptionalInt from) {
        Catalog catalog = catalogs.catalogs().forPeriod(period);
        FilingFacts.Builder facts = FilingFacts.of(period, clock.today());
        // Locked, so that nobody undoes a withdrawal in the meantime.
        List<Submission> made = submissions.holdEvery(actor, county, period);
        made.stream()
                .filter(each -> each.status() != SubmissionStatus.WITHDRAWN)
                .findFirst()
                .ifPresent(open -> facts.openRevision(open.revision()));
        List<Finding> findings = validators.of(catalog).checkProcess(Effect.OPEN, facts.build());
        if (!findings.isEmpty()) {
            return new Decision.Refused(findings, List.of());
        }
        Instant now = clock.instant();
        int revision = submissions.nextRevision(county, period);
        if (from.isEmpty()) {
            Submission opened = new Submission(county, period, catalog.version(), revision, now);
            begin(actor, opened, now);
            copyForward.into(actor, opened);
            return new Decision.Accepted(opened.version());
        }
        Submission given =
                made.stream()
                        .filter(each -> each.status() == SubmissionStatus.WITHDRAWN)
                        .filter(each -> each.revision() == from.getAsInt())
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("withdrawn submission"));
        Submission opened = given.startedAnew(revision, now);
        copyForward.whole(actor, given, opened, begin(actor, opened, now));
        return new Decision.Accepted(opened.version());
    }

    private Revision begin(Actor actor, Submission opened, Instant now) {
        submissions.add(opened);
        submissions.flush();
        Revision working = new Revision(opened, opened.revision());
        revisions.add(working);
        SubmissionEvent event = opened.opened(actor, now);
        submissions.add(event);
        submissions.flush();
        events.fire(event);
        return working;
    }
}
