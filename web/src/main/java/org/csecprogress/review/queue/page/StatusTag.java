package org.csecprogress.review.queue.page;

import java.io.Serializable;
import org.csecprogress.filing.FilingStatus;
import org.csecprogress.filing.correction.Correction;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.service.QueueLine;

/** The status of a filing as a colored word. Overdue is slate, never red. */
public record StatusTag(String styleClass, String said) implements Serializable {
    public static StatusTag of(FilingStatus status, boolean isOverdue, Sentences sentences) {
        return isOverdue
                ? new StatusTag("tag tag--late", sentences.of("filing.status.OVERDUE"))
                : new StatusTag("tag " + colour(status), sentences.of("filing.status." + status));
    }

    /** Returns the status, or the progress of a correction to a published filing. */
    public static StatusTag of(QueueLine line, Sentences sentences) {
        return line.correction()
                .map(c -> new StatusTag("tag " + colour(c), sentences.of("correction.tag." + c)))
                .orElseGet(() -> of(line.status(), line.isOverdue(), sentences));
    }

    private static String colour(Correction correction) {
        return switch (correction) {
            case ASKED, SUBMITTED -> "tag--todo";
            case IN_REVIEW -> "tag--progress";
            case RETURNED -> "tag--answer";
            case IN_PROGRESS, APPROVED -> "tag--good";
        };
    }

    private static String colour(FilingStatus status) {
        return switch (status) {
            case SUBMITTED -> "tag--todo";
            case IN_REVIEW -> "tag--progress";
            case RETURNED -> "tag--answer";
            case APPROVED, PUBLISHED -> "tag--good";
            case NOT_OPEN, NOT_STARTED, IN_PROGRESS -> "tag--closed";
        };
    }
}
