package org.csecprogress.filing;

import java.time.LocalDate;
import java.util.Collection;
import org.csecprogress.calendar.FilingWindow;

/**
 * The status of a filing, derived from its submissions. The first that applies: published or
 * superseded, approved, in review, submitted, returned, in progress, not started, not open.
 */
public enum FilingStatus {
    NOT_OPEN,
    NOT_STARTED,
    IN_PROGRESS,
    RETURNED,
    SUBMITTED,
    IN_REVIEW,
    APPROVED,
    PUBLISHED;

    /**
     * Returns the status on a day.
     *
     * @param submissions statuses of all submissions of the filing, in any order
     */
    public static FilingStatus of(
            Collection<SubmissionStatus> submissions, FilingWindow window, LocalDate today) {
        return submissions.stream()
                .map(FilingStatus::of)
                .max(FilingStatus::compareTo)
                .filter(status -> status != NOT_STARTED)
                .orElse(today.isBefore(window.opens()) ? NOT_OPEN : NOT_STARTED);
    }

    private static FilingStatus of(SubmissionStatus submission) {
        return switch (submission) {
            case PUBLISHED, SUPERSEDED -> PUBLISHED;
            case APPROVED -> APPROVED;
            case IN_REVIEW -> IN_REVIEW;
            case SUBMITTED -> SUBMITTED;
            case RETURNED -> RETURNED;
            case DRAFT -> IN_PROGRESS;
            case WITHDRAWN -> NOT_STARTED;
        };
    }

    /** Whether the county has not filed yet. */
    public boolean isToFile() {
        return this == NOT_STARTED || this == IN_PROGRESS;
    }

    /** Whether the county has not filed and the due date has passed. */
    public boolean isOverdue(FilingWindow window, LocalDate today) {
        return isToFile() && today.isAfter(window.due());
    }
}
