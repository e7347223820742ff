package org.csecprogress.submission.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.submission.Decision;
import org.csecprogress.submission.Revision;
import org.csecprogress.submission.Submission;
import org.csecprogress.submission.SubmissionAction;
import org.csecprogress.submission.SubmissionEvent;
import org.csecprogress.submission.SubmissionStatus;
import org.csecprogress.submission.Submissions;
import org.csecprogress.submission.participant.Participants;
import org.csecprogress.submission.revision.AnswerStore;
import org.csecprogress.submission.revision.Revisions;

/**
 * Corrects published filings: a certifier asks, and a reviewer opens a copy or declines. The
 * published filing stays public until a release with the corrected copy replaces it.
 */
@Stateless
@Guarded
public class CorrectionService {
    private final Submissions submissions;
    private final Revisions revisions;
    private final AnswerStore answers;
    private final Participants participants;
    private final ReviewerWords words;
    private final BusinessClock clock;
    private final Event<AuditedEvent> events;

    protected CorrectionService() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public CorrectionService(
            Submissions submissions,
            Revisions revisions,
            AnswerStore answers,
            Participants participants,
            ReviewerWords words,
            BusinessClock clock,
            Event<AuditedEvent> events) {
        this.submissions = submissions;
        this.revisions = revisions;
        this.answers = answers;
        this.participants = participants;
        this.words = words;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Asks CDSS to open a published filing for correction.
     *
     * @param version the version that the page showed
     * @param reason what is wrong and why; never public
     */
    @Allowed(Role.COUNTY_CERTIFIER)
    public Decision ask(
            Actor certifier,
            CountyCode county,
            ReportingPeriod period,
            long version,
            String reason) {
        if (certifier.certifiesFor(county).isEmpty()) {
            throw new NotFoundException("county");
        }
        Submission published = submissions.hold(certifier, county, period);
        return obstacle(published, version, false)
                .or(() -> words.problem(published, "reason", reason).map(Decision::refused))
                .orElseGet(
                        () ->
                                move(
                                        published,
                                        SubmissionAction.ASK_CORRECTION,
                                        certifier,
                                        reason.strip()));
    }

    /** Declines with a reason that the county reads. */
    @Allowed(Role.STATE_REVIEWER)
    public Decision refuse(
            Actor reviewer, CountyCode county, ReportingPeriod period, long version, String why) {
        Submission published = submissions.hold(reviewer, county, period);
        return obstacle(published, version, true)
                .or(() -> words.problem(published, "reason", why).map(Decision::refused))
                .orElseGet(
                        () ->
                                move(
                                        published,
                                        SubmissionAction.REFUSE_CORRECTION,
                                        reviewer,
                                        why.strip()));
    }

    /** Opens a draft copy of the published filing for the county to correct. */
    @Allowed(Role.STATE_REVIEWER)
    public Decision open(Actor reviewer, CountyCode county, ReportingPeriod period, long version) {
        Submission published = submissions.hold(reviewer, county, period);
        Optional<Decision> no = obstacle(published, version, true);
        if (no.isPresent()) {
            return no.get();
        }
        Decision opened = move(published, SubmissionAction.OPEN_CORRECTION, reviewer, null);
        Instant now = clock.instant();
        Submission copy = published.corrected(submissions.nextRevision(county, period), now);
        submissions.add(copy);
        submissions.flush();
        Revision working = new Revision(copy, copy.revision());
        revisions.add(working);
        SubmissionEvent event = copy.openedForCorrection(reviewer, now);
        submissions.add(event);
        submissions.flush();
        answers.copy(revisions.of(published, published.revision()), working);
        participants.copy(published, copy);
        events.fire(event);
        return opened;
    }

    private static Optional<Decision> obstacle(Submission found, long version, boolean asked) {
        if (found.version() != version) {
            return Optional.of(new Decision.Stale(found.version()));
        }
        boolean fits =
                found.status() == SubmissionStatus.PUBLISHED && found.isCorrectionAsked() == asked;
        return fits
                ? Optional.empty()
                : Optional.of(Decision.refused(Problem.of("", "correction.notNow")));
    }

    private Decision move(
            Submission published, SubmissionAction action, Actor actor, String reason) {
        SubmissionEvent event = published.apply(action, actor, reason, Set.of(), clock.instant());
        submissions.add(event);
        submissions.flush();
        events.fire(event);
        return new Decision.Accepted(published.version());
    }
}
