package org.csecprogress.review.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.Submissions;
import org.csecprogress.filing.answer.StatewideFacts;
import org.csecprogress.filing.service.FilingReader;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;

/** Approves one of several filings, in a transaction of its own. */
@ApplicationScoped
@Transactional
class SingleApproval {
    @Inject private Submissions submissions;
    @Inject private FilingReader reader;
    @Inject private ReviewService reviews;

    /**
     * Approves the filing if it has no open issues now.
     *
     * @param totals sums of what all counties have submitted for the quarter
     */
    Decision approve(
            Actor reviewer,
            CountyCode county,
            ReportingPeriod period,
            long version,
            StatewideFacts totals) {
        Submission submission = submissions.lock(reviewer, county, period);
        if (submission.version() != version) {
            return new Decision.Stale(submission.version());
        }
        Set<Obstacle> obstacles = obstacles(reviewer, submission, totals);
        if (!obstacles.isEmpty()) {
            return new Decision.Refused(
                    List.of(),
                    obstacles.stream()
                            .map(o -> Problem.of("", "approvals.obstacle." + o))
                            .toList());
        }
        return reviews.approve(reviewer, county, period, version);
    }

    private Set<Obstacle> obstacles(Actor reviewer, Submission submission, StatewideFacts totals) {
        // Checked before anything is read: a draft is private to its county.
        if (submission.status() != SubmissionStatus.IN_REVIEW) {
            return Set.of(Obstacle.NOT_IN_REVIEW);
        }
        if (reader.participants(submission).contains(reviewer.accountId())) {
            return Set.of(Obstacle.OWN_WORK);
        }
        return Obstacle.of(
                reader.readAll(reviewer, submission.period(), List.of(submission), totals).get(0));
    }
}
