package org.csecprogress.review.queue.page;

import java.io.Serializable;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.CountyDuty;
import org.csecprogress.review.Reviewer;
import org.csecprogress.review.service.QueueLine;

/**
 * The reviewer of a county, in words.
 *
 * @param who the reviewer, and whom they stand in for; empty if there is none
 * @param with who started the review, if somebody else; otherwise empty
 */
public record DutyWords(String who, String with) implements Serializable {
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

    /** Returns the reviewer, the deputy with whom they stand in for, or that nobody covers. */
    public static String said(CountyDuty duty, Sentences sentences) {
        if (duty.acting().isEmpty()) {
            return sentences.of("queue.uncovered", duty.assigned().name());
        }
        return duty.deputy()
                .map(d -> sentences.of("queue.deputy", d.name(), duty.assigned().name()))
                .orElse(duty.assigned().name());
    }
}
