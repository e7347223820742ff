package org.csecprogress.submission.review.page;

import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.submission.service.CountyDuty;
import org.csecprogress.submission.service.QueueLine;
import org.csecprogress.submission.service.Reviewer;

/**
 * Who has a county, in words.
 *
 * @param who the reviewer of the county, and for whom they stand in; empty for nobody
 * @param with who began the review, where that is somebody else; otherwise empty
 */
public record DutyWords(String who, String with) {
    static DutyWords of(QueueLine line, Sentences sentences) {
        long acting = line.duty().flatMap(CountyDuty::acting).map(Reviewer::id).orElse(0L);
        boolean other =
                line.reviewerId() != 0
                        && line.reviewerId() != acting
                        && line.revision() > 0
                        && !line.isToStart();
        return new DutyWords(
                line.duty().map(duty -> said(duty, sentences)).orElse(""),
                other ? sentences.of("queue.reviewedBy", line.reviewer()) : "");
    }

    /** The reviewer, or the deputy with whom they stand in for, or that nobody does. */
    static String said(CountyDuty duty, Sentences sentences) {
        if (duty.acting().isEmpty()) {
            return sentences.of("queue.uncovered", duty.assigned().name());
        }
        return duty.deputy()
                .map(d -> sentences.of("queue.deputy", d.name(), duty.assigned().name()))
                .orElse(duty.assigned().name());
    }
}
