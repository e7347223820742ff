package org.csecprogress.review.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.filing.IllegalTransitionException;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.Submissions;
import org.csecprogress.filing.comment.FigureComment;
import org.csecprogress.filing.comment.FigureComments;
import org.csecprogress.filing.service.FilingReader;
import org.csecprogress.filing.service.FrozenSubmissions;
import org.csecprogress.filing.service.ReasonCheck;
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

/** Takes the questions and decisions of reviewers. Nobody reviews a filing that they worked on. */
@Stateless
@Guarded
@Allowed(Role.STATE_REVIEWER)
public class ReviewService {
    @Inject private Submissions submissions;
    @Inject private FilingReader reader;
    @Inject private FigureComments comments;
    @Inject private FrozenSubmissions frozen;
    @Inject private ReasonCheck reasons;
    @Inject private ReviewStep step;
    @Inject private BusinessClock clock;

    /** Starts the review. From then on the county can no longer recall the filing. */
    public Decision startReview(
            Actor reviewer, CountyCode county, ReportingPeriod period, long version) {
        return move(reviewer, county, period, version, SubmissionAction.START_REVIEW, null);
    }

    /** Returns the submission with the comments written so far. */
    public Decision returnToCounty(
            Actor reviewer, CountyCode county, ReportingPeriod period, long version, String why) {
        return move(reviewer, county, period, version, SubmissionAction.RETURN, why);
    }

    /** Approves the submission. Its figures enter the state's totals at once. */
    public Decision approve(
            Actor reviewer, CountyCode county, ReportingPeriod period, long version) {
        return move(reviewer, county, period, version, SubmissionAction.APPROVE, null);
    }

    /** Revokes an approval, unless the submission is in a frozen release. */
    public Decision reopen(
            Actor reviewer, CountyCode county, ReportingPeriod period, long version, String why) {
        return move(reviewer, county, period, version, SubmissionAction.REOPEN, why);
    }

    private Decision move(
            Actor reviewer,
            CountyCode county,
            ReportingPeriod period,
            long version,
            SubmissionAction action,
            String reason) {
        Submission submission = submissions.lock(reviewer, county, period);
        if (submission.version() != version) {
            return new Decision.Stale(submission.version());
        }
        Set<Long> participants = reader.participants(submission);
        Optional<Problem> problem = problem(submission, action, reviewer, participants, reason);
        if (problem.isPresent()) {
            return Decision.refused(problem.get());
        }
        step.take(
                submission, action, reviewer, reason == null ? null : reason.strip(), participants);
        return new Decision.Accepted(submission.version());
    }

    /** Returns the problem with an action that may be refused in normal use. */
    private Optional<Problem> problem(
            Submission submission,
            SubmissionAction action,
            Actor reviewer,
            Set<Long> participants,
            String reason) {
        if (action == SubmissionAction.REOPEN && frozen.contains(submission)) {
            return Optional.of(Problem.of("", "review.frozen"));
        }
        if (action.isReview() && participants.contains(reviewer.accountId())) {
            return Optional.of(Problem.of("", "review.ownWork"));
        }
        if (action == SubmissionAction.APPROVE) {
            return step.unconfirmed(submission, reviewer);
        }
        return action.needsReason()
                ? reasons.problem(submission, "reason", reason)
                : Optional.empty();
    }

    /**
     * Writes a question about a figure, text or milestone. The county sees it when the filing is
     * returned.
     *
     * @param target what it is about, as in {@link org.csecprogress.kernel.Finding#target}
     */
    public Decision comment(
            Actor reviewer, CountyCode county, ReportingPeriod period, String target, String body) {
        Submission submission = submissions.lock(reviewer, county, period);
        if (submission.status() != SubmissionStatus.IN_REVIEW) {
            return Decision.refused(Problem.of("comment", "comment.closed"));
        }
        if (reader.participants(submission).contains(reviewer.accountId())) {
            return Decision.refused(Problem.of("comment", "review.ownWork"));
        }
        if (!reasons.isTarget(submission, target)) {
            throw new NotFoundException("target of a comment");
        }
        Optional<Problem> problem = reasons.problem(submission, "comment", body);
        if (problem.isPresent()) {
            return Decision.refused(problem.get());
        }
        comments.add(
                new FigureComment(submission, target, body.strip(), reviewer, clock.instant()));
        submissions.flush();
        return new Decision.Accepted(submission.version());
    }

    /** Removes the reviewer's own comment before it was sent. */
    public Decision removeComment(
            Actor reviewer, CountyCode county, ReportingPeriod period, long comment) {
        Submission submission = submissions.lock(reviewer, county, period);
        if (submission.status() != SubmissionStatus.IN_REVIEW) {
            throw new IllegalTransitionException("commented in " + submission.status());
        }
        FigureComment found =
                comments.find(submission, comment)
                        .filter(c -> !c.isSent() && c.authorId() == reviewer.accountId())
                        .orElseThrow(() -> new NotFoundException("comment"));
        comments.remove(found);
        return new Decision.Accepted(submission.version());
    }
}
