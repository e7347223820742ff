package org.csecprogress.filing.correction.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.Submissions;
import org.csecprogress.filing.participant.Participants;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.filing.service.ReasonCheck;
import org.csecprogress.filing.service.SubmissionMoves;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;

/**
 * Corrects published filings: a certifier asks, and a reviewer opens a copy or declines. The
 * published filing stays public until a release with the corrected copy replaces it.
 */
@Stateless
@Guarded
public class CorrectionService {
    @Inject private Submissions submissions;
    @Inject private Revisions revisions;
    @Inject private AnswerStore answers;
    @Inject private Participants participants;
    @Inject private ReasonCheck reasons;
    @Inject private SubmissionMoves moves;
    @Inject private BusinessClock clock;

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
        Submission published = submissions.lock(certifier, county, period);
        return obstacle(published, version, false)
                .or(() -> reasons.problem(published, "reason", reason).map(Decision::refused))
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
        Submission published = submissions.lock(reviewer, county, period);
        return obstacle(published, version, true)
                .or(() -> reasons.problem(published, "reason", why).map(Decision::refused))
                .orElseGet(
                        () ->
                                move(
                                        published,
                                        SubmissionAction.REFUSE_CORRECTION,
                                        reviewer,
                                        why.strip()));
    }

    /** Opens a copy of the published filing for the county to correct. */
    @Allowed(Role.STATE_REVIEWER)
    public Decision open(Actor reviewer, CountyCode county, ReportingPeriod period, long version) {
        Submission published = submissions.lock(reviewer, county, period);
        Optional<Decision> no = obstacle(published, version, true);
        if (no.isPresent()) {
            return no.get();
        }
        Decision opened = move(published, SubmissionAction.OPEN_CORRECTION, reviewer, null);
        Instant now = clock.instant();
        Submission copy = published.corrected(submissions.nextRevision(county, period), now);
        Revision working =
                moves.open(copy, copy.opened(SubmissionAction.OPEN_CORRECTION, reviewer, now));
        answers.copy(revisions.current(published), working);
        participants.copy(published, copy);
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
        moves.record(published.apply(action, actor, reason, Set.of(), clock.instant()));
        return new Decision.Accepted(published.version());
    }
}
