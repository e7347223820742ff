package org.csecprogress.submission;

import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.calendar.FilingWindow;

/** By when the next move in a filing is due: the county's or CDSS's. */
public final class NextDate {
    /** CDSS decides within so many days of a submission. */
    private static final int DAYS_TO_DECIDE = 15;

    private NextDate() {}

    /**
     * The day, or nothing where no one has to move.
     *
     * @param submitted the day of the last submission, or null if there was none
     * @param revision number of the last sealed revision; after the first there is more time
     */
    public static Optional<LocalDate> of(
            FilingStatus status, LocalDate submitted, int revision, FilingWindow window) {
        return switch (status) {
            case SUBMITTED, IN_REVIEW -> {
                LocalDate latest =
                        revision > 1 ? window.secondDecisionLatest() : window.decisionLatest();
                LocalDate own = submitted.plusDays(DAYS_TO_DECIDE);
                yield Optional.of(own.isBefore(latest) ? own : latest);
            }
            case RETURNED -> Optional.of(window.answerLatest());
            case NOT_STARTED, IN_PROGRESS -> Optional.of(window.due());
            default -> Optional.empty();
        };
    }
}
