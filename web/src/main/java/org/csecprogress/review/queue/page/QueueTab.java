package org.csecprogress.review.queue.page;

import java.util.Arrays;
import org.csecprogress.filing.FilingStatus;
import org.csecprogress.filing.correction.Correction;
import org.csecprogress.review.service.QueueLine;

/** The tabs of the queue. Each county is in ALL and in the tab of its status. */
public enum QueueTab {
    ALL,
    TO_REVIEW,
    IN_REVIEW,
    RETURNED,
    APPROVED,
    NOT_SUBMITTED;

    public boolean holds(QueueLine line) {
        return this == ALL || this == line.correction().map(QueueTab::of).orElse(of(line.status()));
    }

    private static QueueTab of(Correction correction) {
        return switch (correction) {
            case ASKED, SUBMITTED -> TO_REVIEW;
            case IN_REVIEW -> IN_REVIEW;
            case RETURNED -> RETURNED;
            case IN_PROGRESS, APPROVED -> APPROVED;
        };
    }

    private static QueueTab of(FilingStatus status) {
        return switch (status) {
            case NOT_OPEN, NOT_STARTED, IN_PROGRESS -> NOT_SUBMITTED;
            case SUBMITTED -> TO_REVIEW;
            case IN_REVIEW -> IN_REVIEW;
            case RETURNED -> RETURNED;
            case APPROVED, PUBLISHED -> APPROVED;
        };
    }

    /** Returns the tab in the address, by default ALL. */
    static QueueTab of(String name) {
        return Arrays.stream(values())
                .filter(tab -> tab.name().equals(name))
                .findFirst()
                .orElse(ALL);
    }
}
