package org.csecprogress.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.kernel.CaliforniaTime;

/**
 * The first time that a county sent its filing. It alone decides whether the filing is late: what
 * is sent again after a return or as a correction has other dates.
 *
 * @param day the day in California
 */
public record FirstSubmission(LocalDate day) {
    /** Returns the first submission, which was sent at that time. */
    public static FirstSubmission at(Instant sent) {
        return new FirstSubmission(CaliforniaTime.day(sent));
    }

    /**
     * Returns the first submission; empty if nothing was sent.
     *
     * @param sent the times at which submissions that were not withdrawn were sent, in any order
     */
    public static Optional<FirstSubmission> of(Stream<Instant> sent) {
        return sent.min(Instant::compareTo).map(FirstSubmission::at);
    }

    /** Whether it came after the county's due date. */
    public boolean isLate(FilingWindow window) {
        return day.isAfter(window.due());
    }
}
