package org.csecprogress.review.queue.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.review.Reviewer;
import org.csecprogress.review.service.AssignmentService;
import org.csecprogress.review.service.QueueLine;
import org.csecprogress.review.service.ReviewReader;

/** Reads the filings and the reviewers once a request, for all parts of the queue's page. */
@RequestScoped
class QueueReading {
    @Inject private CurrentActor current;
    @Inject private ReviewReader reviews;
    @Inject private AssignmentService assignments;

    private final Map<ReportingPeriod, List<QueueLine>> lines = new HashMap<>();
    private List<Reviewer> reviewers;

    /** Returns the filings of a quarter. */
    List<QueueLine> lines(ReportingPeriod period) {
        return lines.computeIfAbsent(period, each -> reviews.queue(current.get(), each));
    }

    /** Reads again what an action of this request may have changed. */
    void forget() {
        lines.clear();
    }

    /** Returns all reviewers. */
    List<Reviewer> reviewers() {
        if (reviewers == null) {
            reviewers = assignments.reviewers(current.get());
        }
        return reviewers;
    }
}
