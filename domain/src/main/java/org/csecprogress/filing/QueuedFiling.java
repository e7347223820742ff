package org.csecprogress.filing;

import java.time.Instant;
import org.csecprogress.kernel.CountyCode;

/**
 * A submission as the queue shows it.
 *
 * @param revision number of the working copy while it is editable, otherwise of the sealed revision
 * @param submitted when the last revision was submitted, or null
 * @param asked whether the county has asked for a correction and CDSS has not answered
 */
public record QueuedFiling(
        long id,
        CountyCode county,
        SubmissionStatus status,
        int revision,
        Instant submitted,
        long version,
        boolean asked) {
    /** Returns the number of the last sealed revision, 0 if there is none. */
    public int sealed() {
        return status.isEditable() ? revision - 1 : revision;
    }
}
