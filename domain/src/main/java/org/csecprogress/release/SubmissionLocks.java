package org.csecprogress.release;

import java.util.Collection;
import java.util.List;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Locks the submissions that are frozen and published with releases, until the transaction ends.
 * The calling service checks who may do this.
 */
public interface SubmissionLocks {
    /** Returns the submissions that stand for filings of a period, in the order of counties. */
    List<Submission> lockStanding(ReportingPeriod period);

    /** Returns these submissions, in the order of their counties. */
    List<Submission> lock(Collection<Long> submissions);

    /** Returns the published submissions of a filing, which a newer one replaces. */
    List<Submission> lockPublished(Submission other);

    /** Stores an event of a submission that moves with its release, with all changes so far. */
    void add(SubmissionEvent event);
}
