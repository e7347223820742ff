package org.csecprogress.review.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.csecprogress.filing.IllegalTransitionException;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.Submissions;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.comment.FigureComment;
import org.csecprogress.filing.comment.FigureComments;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.filing.service.FilingReader;
import org.csecprogress.filing.service.FrozenSubmissions;
import org.csecprogress.filing.service.ReasonCheck;
import org.csecprogress.filing.service.ReviewedFiling;
import org.csecprogress.filing.service.RevisionSeal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;

/** Reviews what counties submit, for the state's reviewers. */
@Stateless
@Guarded
@Allowed(Role.STATE_REVIEWER)
public class ReviewService {
    @Inject private Submissions submissions;
    @Inject private FigureComments comments;
    @Inject private FilingReader reader;
    @Inject private RevisionSeal seal;
    @Inject private ReviewQueue queue;
    @Inject private FrozenSubmissions frozen;
    @Inject private ReasonCheck words;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /** Returns all 58 filings of a period by county name, in a fixed number of queries. */
    public List<QueueLine> queue(Actor reviewer, ReportingPeriod period) {
        return queue.of(period);
    }

    /** Returns the queue without any counts, for finding the next filing. */
    public List<QueueLine> turns(Actor reviewer, ReportingPeriod period) {
        return queue.turns(period);
    }

    /** Returns the last sealed revision of a filing. A draft is private to its county. */
    public Optional<Filing> find(Actor reviewer, CountyCode county, ReportingPeriod period) {
        return submissions.all(reviewer, county, period).stream()
                .filter(found -> lastSealed(found).isPresent())
                .findFirst()
                .map(found -> reader.read(reviewer, found, lastSealed(found).orElseThrow()));
    }

    /**
     * Returns one sealed revision of a submission, with all others that were sealed.
     *
     * @param revision its number, or empty for the last one
     */
    public Optional<ReviewedFiling> review(
            Actor reviewer, CountyCode county, ReportingPeriod period, OptionalInt revision) {
        // Withdrawn submissions come last: they stay readable if nothing else was sent.
        return submissions.every(reviewer, county, period).stream()
                .filter(found -> lastSealed(found).isPresent())
                .min(Comparator.comparing(found -> found.status() == SubmissionStatus.WITHDRAWN))
                .flatMap(
                        found ->
                                review(reviewer, found, lastSealed(found).orElseThrow(), revision));
    }

    private Optional<ReviewedFiling> review(
            Actor reviewer, Submission submission, int last, OptionalInt wanted) {
        List<ReviewedFiling.Sealed> sealed = reader.sealed(submission);
        int number = wanted.orElse(last);
        if (sealed.stream().noneMatch(revision -> revision.number() == number)) {
            return Optional.empty();
        }
        Submission shown =
                submissions
                        .findWith(reviewer, submission.county(), submission.period(), number)
                        .orElseThrow();
        Filing filing = reader.read(reviewer, shown, number);
        return Optional.of(
                new ReviewedFiling(
                        filing,
                        number,
                        sealed,
                        other(sealed, number, last)
                                .map(
                                        other ->
                                                step(
                                                        number,
                                                        filing.answers(),
                                                        other,
                                                        answers(reviewer, submission, other))),
                        reader.participants(submission).contains(reviewer.accountId())));
    }

    /** Returns the revision to compare with the one shown. */
    private static Optional<Integer> other(
            List<ReviewedFiling.Sealed> sealed, int shown, int last) {
        return shown == last
                ? sealed.stream()
                        .map(ReviewedFiling.Sealed::number)
                        .filter(number -> number < shown)
                        .reduce((one, next) -> next)
                : Optional.of(last);
    }

    private static ReviewedFiling.Step step(int shown, Answers answers, int other, Answers others) {
        return shown < other
                ? new ReviewedFiling.Step(shown, answers, other, others)
                : new ReviewedFiling.Step(other, others, shown, answers);
    }

    /** Returns the answers of any revision of the filing, in whichever submission it was sealed. */
    private Answers answers(Actor reviewer, Submission submission, int number) {
        return submissions
                .findWith(reviewer, submission.county(), submission.period(), number)
                .map(with -> reader.answers(with, number))
                .orElseThrow();
    }

    /** Returns the last sealed revision; none for a draft, even if it was recalled. */
    private static Optional<Integer> lastSealed(Submission submission) {
        SubmissionStatus status = submission.withdrawal().from().orElse(submission.status());
        int number = submission.revision() - (status.isEditable() ? 1 : 0);
        return number < 1 || status == SubmissionStatus.DRAFT
                ? Optional.empty()
                : Optional.of(number);
    }

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
        Submission submission = submissions.hold(reviewer, county, period);
        if (submission.version() != version) {
            return new Decision.Stale(submission.version());
        }
        Set<Long> participants = reader.participants(submission);
        Optional<Problem> problem = problem(submission, action, reviewer, participants, reason);
        if (problem.isPresent()) {
            return Decision.refused(problem.get());
        }
        int before = submission.revision();
        SubmissionEvent event =
                submission.apply(
                        action,
                        reviewer,
                        reason == null ? null : reason.strip(),
                        participants,
                        clock.instant());
        if (action == SubmissionAction.RETURN) {
            comments.of(submission).forEach(FigureComment::send);
        }
        if (submission.revision() != before) {
            seal.reopen(submission, before);
        }
        submissions.add(event);
        submissions.flush();
        events.fire(event);
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
        return action.needsReason()
                ? words.problem(submission, "reason", reason)
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
        Submission submission = submissions.hold(reviewer, county, period);
        if (submission.status() != SubmissionStatus.IN_REVIEW) {
            return Decision.refused(Problem.of("comment", "comment.closed"));
        }
        if (reader.participants(submission).contains(reviewer.accountId())) {
            return Decision.refused(Problem.of("comment", "review.ownWork"));
        }
        if (!words.isTarget(submission, target)) {
            throw new NotFoundException("target of a comment");
        }
        Optional<Problem> problem = words.problem(submission, "comment", body);
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
        Submission submission = holdInReview(reviewer, county, period);
        FigureComment found =
                comments.find(submission, comment)
                        .filter(c -> !c.isSent() && c.authorId() == reviewer.accountId())
                        .orElseThrow(() -> new NotFoundException("comment"));
        comments.remove(found);
        return new Decision.Accepted(submission.version());
    }

    private Submission holdInReview(Actor reviewer, CountyCode county, ReportingPeriod period) {
        Submission submission = submissions.hold(reviewer, county, period);
        if (submission.status() != SubmissionStatus.IN_REVIEW) {
            throw new IllegalTransitionException("commented in " + submission.status());
        }
        return submission;
    }
}
