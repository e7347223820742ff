package org.csecprogress.filing.entry.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.filing.EntryKind;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.Submissions;
import org.csecprogress.filing.access.OngoingEntry;
import org.csecprogress.filing.access.service.FilingAccess;
import org.csecprogress.filing.rules.service.FreeText;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.filing.service.SubmissionMoves;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;

/**
 * Lets a CDSS reviewer enter a filing that its county sent on paper, or when the county could not
 * reach the portal. {@link FilingAccess} limits what they may do meanwhile. The county certifies
 * and sends the filing, and another reviewer reviews it.
 */
@Stateless
@Guarded
@Allowed(Role.STATE_REVIEWER)
public class EntryService {
    private static final String REASON = "reason";
    private static final String WORDS = "entry.reason";

    @Inject private Submissions submissions;
    @Inject private FilingService filings;
    @Inject private FilingAccess access;
    @Inject private FreeText free;
    @Inject private SubmissionMoves moves;
    @Inject private BusinessClock clock;

    /** Returns the filing that the actor is entering, if there is one. */
    public Optional<OngoingEntry> ongoing(Actor actor) {
        return access.ongoing(actor);
    }

    /**
     * Starts the entry of a filing. An unopened filing is opened by the rules for the county's
     * preparer. A reviewer can enter only one filing at a time.
     *
     * @param kind why, or null if nothing was chosen
     * @param reason what happened, for the county to read
     */
    public Decision start(
            Actor actor, CountyCode county, ReportingPeriod period, EntryKind kind, String reason) {
        Optional<Decision> no =
                already(actor, county, period).or(() -> refusal(period, kind, reason));
        if (no.isPresent()) {
            return no.get();
        }
        if (submissions.find(actor, county, period).isEmpty()) {
            Decision opened = filings.open(FilingAccess.asPreparer(actor, county), county, period);
            return opened instanceof Decision.Accepted
                    ? begin(actor, submissions.lock(actor, county, period), kind, reason)
                    : opened;
        }
        Submission submission = submissions.lock(actor, county, period);
        // Checked again under the lock, because somebody may have pressed twice.
        return already(actor, county, period)
                .orElseGet(
                        () ->
                                submission.status().isEditable()
                                        ? begin(actor, submission, kind, reason)
                                        : Decision.refused(Problem.of("", "entry.notNow")));
    }

    private Optional<Decision> already(Actor actor, CountyCode county, ReportingPeriod period) {
        return access.ongoing(actor)
                .map(
                        entry ->
                                entry.isOf(county, period)
                                        ? new Decision.Accepted(
                                                submissions
                                                        .find(actor, county, period)
                                                        .orElseThrow()
                                                        .version())
                                        : Decision.refused(Problem.of("", "entry.other")));
    }

    private Optional<Decision> refusal(ReportingPeriod period, EntryKind kind, String reason) {
        List<Problem> problems = new ArrayList<>();
        if (kind == null) {
            problems.add(Problem.of("kind", "entry.kind.missing"));
        }
        if (reason == null || reason.isBlank()) {
            problems.add(Problem.of(REASON, WORDS + ".missing"));
        } else {
            free.problem(period, REASON, WORDS, reason).ifPresent(problems::add);
        }
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(new Decision.Refused(List.of(), problems));
    }

    private Decision begin(Actor actor, Submission submission, EntryKind kind, String reason) {
        Instant now = clock.instant();
        SubmissionEvent event = submission.startEntry(kind, actor, reason.strip(), now);
        access.open(actor, submission, kind, now);
        moves.record(event);
        return new Decision.Accepted(submission.version());
    }

    /**
     * Ends the actor's entry. Saved answers stay, and so does the mark.
     *
     * @return accepted, or refused if it has already ended
     */
    public Decision end(Actor actor, CountyCode county, ReportingPeriod period) {
        Submission submission = submissions.lock(actor, county, period);
        boolean isOver =
                access.ongoing(actor).filter(entry -> entry.isOf(county, period)).isEmpty();
        if (isOver) {
            return Decision.refused(Problem.of("", "entry.over"));
        }
        moves.endEntry(actor, submission, clock.instant());
        return new Decision.Accepted(submission.version());
    }
}
