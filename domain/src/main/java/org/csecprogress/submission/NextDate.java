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
            case SUBMITTED, IN_REVIEW -> Optional.of(decision(submitted, revision, window));
            case RETURNED -> Optional.of(window.answerLatest());
            case NOT_STARTED, IN_PROGRESS -> Optional.of(window.due());
            default -> Optional.empty();
        };
    }

    /**
     * By when CDSS decides about a corrected filing: the calendar of its quarter is over.
     *
     * @param submitted the day on which it is sent
     */
    public static LocalDate correction(LocalDate submitted) {
        return submitted.plusDays(DAYS_TO_DECIDE);
    }

    /**
     * By when CDSS decides.
     *
     * @param submitted the day on which the revision is sent
     * @param revision its number; after the first there is more time
     */
    public static LocalDate decision(LocalDate submitted, int revision, FilingWindow window) {
        LocalDate latest = revision > 1 ? window.secondDecisionLatest() : window.decisionLatest();
        LocalDate own = submitted.plusDays(DAYS_TO_DECIDE);
        return own.isBefore(latest) ? own : latest;
    }
}
