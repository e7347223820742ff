package org.csecprogress.review.queue.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.review.Reviewer;
import org.csecprogress.review.service.QuarterQueue;
import org.csecprogress.review.service.QueueLine;
import org.csecprogress.review.service.ReviewReader;

/** Reads the filings and the reviewers once a request, for all parts of the queue's page. */
@RequestScoped
class QueueReading {
    @Inject private CurrentActor current;
    @Inject private ReviewReader reviews;

    private final Map<ReportingPeriod, QuarterQueue> queues = new HashMap<>();

    /** Returns the filings of a quarter. */
    List<QueueLine> lines(ReportingPeriod period) {
        return queue(period).lines();
    }

    /** Reads again what an action of this request may have changed. */
    void forget() {
        queues.clear();
    }

    /** Returns all reviewers. */
    List<Reviewer> reviewers(ReportingPeriod period) {
        return queue(period).reviewers();
    }

    private QuarterQueue queue(ReportingPeriod period) {
        return queues.computeIfAbsent(period, each -> reviews.queue(current.get(), each));
    }
}
