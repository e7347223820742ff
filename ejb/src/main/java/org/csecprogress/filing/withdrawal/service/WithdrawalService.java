package org.csecprogress.filing.withdrawal.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.Submissions;
import org.csecprogress.filing.service.Lineage;
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
 * Withdraws a county's filing: one agency's official asks, the other's agrees or refuses, and
 * either can undo it within two weeks. No entered, sealed or signed content is deleted.
 */
@Stateless
@Guarded
@Allowed(Role.COUNTY_CERTIFIER)
public class WithdrawalService {
    private static final String NOT_NOW = "withdrawal.notNow";

    @Inject private Submissions submissions;
    @Inject private ReasonCheck reasons;
    @Inject private SubmissionMoves moves;
    @Inject private BusinessClock clock;

    /**
     * Returns the state of a withdrawal, in two statements.
     *
     * @throws NotFoundException for another county, or if the quarter has no submission
     */
    @Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER})
    public Withdrawals of(Actor actor, CountyCode county, ReportingPeriod period) {
        return find(actor, county, period).orElseThrow(() -> new NotFoundException("submission"));
    }

    /** Returns the state of a withdrawal; empty for another county or an unfiled quarter. */
    @Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER})
    public Optional<Withdrawals> find(Actor actor, CountyCode county, ReportingPeriod period) {
        if (!actor.worksFor(county)) {
            return Optional.empty();
        }
        List<Submission> every = submissions.includingWithdrawn(actor, county, period);
        if (every.isEmpty()) {
            return Optional.empty();
        }
        List<SubmissionEvent> happened =
                submissions.events(every.subList(0, 1)).getOrDefault(county, List.of());
        Optional<Submission> current =
                every.stream().filter(s -> s.status() != SubmissionStatus.WITHDRAWN).findFirst();
        return Optional.of(
                new Withdrawals(
                        current,
                        current.flatMap(s -> Withdrawals.asked(s, of(s, happened))),
                        current.filter(s -> s.withdrawal().mayAnswer(actor, county)).isPresent(),
                        every.stream()
                                .filter(s -> s.status() == SubmissionStatus.WITHDRAWN)
                                .map(s -> withdrawn(s, every, happened, current))
                                .toList()));
    }

    private Withdrawn withdrawn(
            Submission given,
            List<Submission> every,
            List<SubmissionEvent> happened,
            Optional<Submission> current) {
        LocalDate today = clock.today();
        List<SubmissionEvent> own = of(given, happened);
        return new Withdrawn(
                given,
                own,
                given.withdrawal()
                        .undoUntil()
                        .filter(last -> given == every.get(0) && !today.isAfter(last)),
                current.map(s -> Lineage.of(s, happened).carried().containsAll(own)).orElse(false));
    }

    private static List<SubmissionEvent> of(Submission submission, List<SubmissionEvent> all) {
        return all.stream().filter(e -> e.submission() == submission).toList();
    }

    /** Asks the other agency to withdraw a working copy. Work on it may go on. */
    public Decision ask(
            Actor actor, CountyCode county, ReportingPeriod period, long version, String reason) {
        return moveCurrent(actor, county, period, version, SubmissionAction.ASK_WITHDRAWAL, reason);
    }

    /** Refuses the other agency's request, with a reason. */
    public Decision refuse(
            Actor actor, CountyCode county, ReportingPeriod period, long version, String reason) {
        return moveCurrent(
                actor, county, period, version, SubmissionAction.REFUSE_WITHDRAWAL, reason);
    }

    /** Agrees to the request: the submission is withdrawn, and its quarter is free. */
    public Decision agree(Actor actor, CountyCode county, ReportingPeriod period, long version) {
        return moveCurrent(actor, county, period, version, SubmissionAction.WITHDRAW, null);
    }

    private Decision moveCurrent(
            Actor actor,
            CountyCode county,
            ReportingPeriod period,
            long version,
            SubmissionAction action,
            String reason) {
        requireOfficial(actor, county);
        Submission submission = submissions.lock(actor, county, period);
        return move(submission, action, actor, version, reason);
    }

    /**
     * Restores the newest submission to its state before the withdrawal.
     *
     * @param version the version that the page showed
     * @throws NotFoundException for another county, or if the quarter has no submission
     */
    public Decision undo(
            Actor actor, CountyCode county, ReportingPeriod period, long version, String reason) {
        requireOfficial(actor, county);
        Submission newest =
                submissions.lockEvery(actor, county, period).stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("submission"));
        return move(newest, SubmissionAction.UNDO_WITHDRAWAL, actor, version, reason);
    }

    private static void requireOfficial(Actor actor, CountyCode county) {
        if (actor.certifiesFor(county).isEmpty()) {
            throw new NotFoundException("county");
        }
    }

    private Decision move(
            Submission submission,
            SubmissionAction action,
            Actor actor,
            long version,
            String reason) {
        if (submission.version() != version) {
            return new Decision.Stale(submission.version());
        }
        Instant now = clock.instant();
        if (!submission.mayMove(action, actor, now)) {
            return Decision.refused(Problem.of("", NOT_NOW));
        }
        if (action.needsReason()) {
            Optional<Problem> problem = reasons.problem(submission, "reason", reason);
            if (problem.isPresent()) {
                return Decision.refused(problem.get());
            }
        }
        moves.record(
                submission.apply(
                        action, actor, reason == null ? null : reason.strip(), Set.of(), now));
        return new Decision.Accepted(submission.version());
    }
}
