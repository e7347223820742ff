package org.csecprogress.filing;

import java.time.Instant;
import org.csecprogress.kernel.CountyCode;

/**
 * A move in a submission's history, of many submissions at once.
 *
 * @param account who moved it
 * @param status the status that the submission has now
 * @param entering key of the submission that the account may enter now, this one or another; null
 *     if there is none
 */
public record FilingMove(
        long submission,
        CountyCode county,
        SubmissionStatus status,
        SubmissionAction action,
        long account,
        String name,
        Instant at,
        Long entering) {
    /** Whether the account may enter the submission now. */
    public boolean isEntering() {
        return entering != null && entering == submission;
    }
}
