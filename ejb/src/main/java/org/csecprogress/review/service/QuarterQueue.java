package org.csecprogress.review.service;

import java.util.List;
import org.csecprogress.review.Reviewer;

/**
 * The filings of all counties for one quarter, with those who may review them.
 *
 * @param lines the filings by county name
 * @param reviewers everyone who may review, by name
 */
public record QuarterQueue(List<QueueLine> lines, List<Reviewer> reviewers) {
    public QuarterQueue {
        lines = List.copyOf(lines);
        reviewers = List.copyOf(reviewers);
    }
}
