package org.csecprogress.filing;

import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.calendar.FilingWindow;

/** The date by which the county or CDSS must act next on a filing. */
public final class NextDate {
    /** Days for CDSS to decide on a submission. */
    private static final int DAYS_TO_DECIDE = 15;

    private NextDate() {}

    /**
     * Returns the date; empty if nobody has to act.
     *
     * @param submitted the day of the last submission, or null if there was none
     * @param revision number of the last sealed revision; later ones than the first get more time
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
     * Returns the date by which CDSS decides on a corrected filing, whose quarter's calendar is
     * over.
     *
     * @param submitted the day on which it is submitted
     */
    public static LocalDate correction(LocalDate submitted) {
        return submitted.plusDays(DAYS_TO_DECIDE);
    }

    /**
     * Returns the date by which CDSS decides: 15 days after the submission, but not later than the
     * quarter's calendar allows. What is submitted after that day gets the whole 15 days.
     *
     * @param submitted the day on which the revision is submitted
     * @param revision its number; later revisions than the first get more time
     */
    public static LocalDate decision(LocalDate submitted, int revision, FilingWindow window) {
        LocalDate latest = revision > 1 ? window.secondDecisionLatest() : window.decisionLatest();
        LocalDate own = submitted.plusDays(DAYS_TO_DECIDE);
        return own.isBefore(latest) || latest.isBefore(submitted) ? own : latest;
    }
}
