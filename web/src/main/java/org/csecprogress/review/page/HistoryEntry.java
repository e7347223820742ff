package org.csecprogress.review.page;

import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.kernel.web.Sentences;

/**
 * One event in the history of a submission.
 *
 * @param reason why, in the words of the person who did it; may be empty
 */
public record HistoryEntry(String what, String who, String reason) {
    static HistoryEntry of(SubmissionEvent event, Sentences sentences) {
        boolean isOfAgency = event.agency() != null;
        String what =
                event.action() == SubmissionAction.CERTIFY && isOfAgency
                        ? sentences.of("review.history.CERTIFY." + event.agency())
                        : sentences.of("review.history." + event.action(), event.revision());
        String place =
                event.action().role().isCounty()
                        ? isOfAgency ? sentences.of("review.agency." + event.agency()) : ""
                        : sentences.of("review.history.state");
        String when = sentences.time(event.at());
        return new HistoryEntry(
                what,
                place.isEmpty()
                        ? sentences.of("review.history.who", event.actorName(), when)
                        : sentences.of("review.history.whoOf", event.actorName(), place, when),
                event.reason() == null ? "" : event.reason());
    }
}
