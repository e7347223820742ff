package org.csecprogress.review.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.Submissions;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.filing.service.FilingReader;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Viewed;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;

/**
 * Shows the reviewers what counties submitted. {@link ReviewService} takes their decisions. That
 * somebody looked at a filing is recorded once a day.
 */
@Stateless
@Guarded
@Allowed(Role.STATE_REVIEWER)
public class ReviewReader {
    @Inject private Submissions submissions;
    @Inject private FilingReader reader;
    @Inject private ReviewQueue queue;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /** Returns all 58 filings of a period by county name, in a fixed number of queries. */
    public QuarterQueue queue(Actor reviewer, ReportingPeriod period) {
        return queue.of(period);
    }

    /** Returns the queue without any counts, for finding the next filing. */
    public List<QueueLine> turns(Actor reviewer, ReportingPeriod period) {
        return queue.turns(period);
    }

    /**
     * Returns one sealed revision of a submission, with all others that were sealed.
     *
     * @param revision its number, or empty for the last one
     */
    public Optional<ReviewedFiling> review(
            Actor reviewer, CountyCode county, ReportingPeriod period, OptionalInt revision) {
        // Withdrawn submissions come last: they stay readable if nothing else was sent.
        return submissions.includingWithdrawn(reviewer, county, period).stream()
                .filter(found -> lastSealed(found).isPresent())
                .min(Comparator.comparing(found -> found.status() == SubmissionStatus.WITHDRAWN))
                .flatMap(
                        found ->
                                review(reviewer, found, lastSealed(found).orElseThrow(), revision));
    }

    private Optional<ReviewedFiling> review(
            Actor reviewer, Submission submission, int last, OptionalInt wanted) {
        List<ReviewedFiling.Sealed> sealed =
                reader.sealed(submission).stream()
                        .map(
                                revision ->
                                        new ReviewedFiling.Sealed(
                                                revision.number(),
                                                revision.sealedAt(),
                                                revision.digest()))
                        .toList();
        int number = wanted.orElse(last);
        if (sealed.stream().noneMatch(revision -> revision.number() == number)) {
            return Optional.empty();
        }
        Filing filing = reader.read(reviewer, revision(reviewer, submission, number));
        Optional<Integer> beside = other(sealed, number, last);
        viewed(reviewer, submission, number, beside);
        return Optional.of(
                new ReviewedFiling(
                        filing,
                        number,
                        last,
                        sealed,
                        beside.map(
                                other ->
                                        step(
                                                number,
                                                filing.answers(),
                                                other,
                                                answers(reviewer, submission, other))),
                        reader.participants(submission).contains(reviewer.accountId())));
    }

    private void viewed(
            Actor reviewer, Submission submission, int number, Optional<Integer> beside) {
        String what =
                AuditedEvent.filingChain(submission.period(), submission.county())
                        + " revision "
                        + number
                        + beside.map(other -> " beside revision " + other).orElse("");
        events.fire(Viewed.by(reviewer, Viewed.Kind.VIEW_FILING, what, clock.instant()));
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
        return reader.answers(revision(reviewer, submission, number));
    }

    private Revision revision(Actor reviewer, Submission submission, int number) {
        return submissions
                .findRevision(reviewer, submission.county(), submission.period(), number)
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
}
