package org.csecprogress.filing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.Submissions;
import org.csecprogress.filing.answer.FilingFacts;
import org.csecprogress.filing.rules.service.Validators;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;

/**
 * Opens the filing of a quarter that has none, with the methods and milestones of the last filing
 * or with everything in a withdrawn one.
 */
@ApplicationScoped
class FilingOpening {
    @Inject private Submissions submissions;
    @Inject private CatalogService catalogs;
    @Inject private CopyForward copyForward;
    @Inject private Validators validators;
    @Inject private SubmissionMoves moves;
    @Inject private BusinessClock clock;

    /**
     * Opens the filing.
     *
     * @param from number of the withdrawn submission's last revision; empty to start without
     *     figures
     * @throws NotFoundException if there is no such withdrawn submission
     */
    Decision open(Actor actor, CountyCode county, ReportingPeriod period, OptionalInt from) {
        Catalog catalog = catalogs.catalogs().forPeriod(period);
        FilingFacts.Builder facts = FilingFacts.of(period, clock.today());
        // Locked, so that nobody undoes a withdrawal in the meantime.
        List<Submission> made = submissions.lockEvery(actor, county, period);
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
            moves.open(opened, opened.opened(SubmissionAction.OPEN, actor, now));
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
        Revision working = moves.open(opened, opened.opened(SubmissionAction.OPEN, actor, now));
        copyForward.whole(actor, given, opened, working);
        return new Decision.Accepted(opened.version());
    }
}
