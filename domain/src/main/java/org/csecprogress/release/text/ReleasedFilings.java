package org.csecprogress.release.text;

import java.util.List;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.revision.StandingRevision;
import org.csecprogress.release.Release;

/**
 * Tells what became of the counties' filings in releases. Whoever asks has found the submission or
 * the release, so no method takes the actor.
 */
public interface ReleasedFilings {
    /** Returns whether the submission is in any release that is frozen. */
    boolean isFrozen(Submission submission);

    /**
     * Returns the decisions on the texts of a submission in the releases that are public, earlier
     * releases first.
     */
    List<PublishedDecision> decisions(Submission submission);

    /**
     * Returns the revisions that stand for filings of the release's period now and are not in the
     * release, in the order of the county codes.
     */
    List<StandingRevision> since(Release release);
}
