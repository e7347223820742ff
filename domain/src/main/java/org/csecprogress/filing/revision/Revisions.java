package org.csecprogress.filing.revision;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.csecprogress.filing.Certification;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Stores the revisions of submissions with their certifications. Callers have found the submission
 * as one that their actor may see.
 */
public interface Revisions {
    /** Returns the revision of a submission that has that number. */
    Revision of(Submission submission, int number);

    /** Returns the working copy of a submission, or its last sealed revision. */
    default Revision current(Submission submission) {
        return of(submission, submission.revision());
    }

    /** Returns the current revision of a submission for a change of it, in one query. */
    WorkingCopy workingCopy(Submission submission, Actor editor);

    /** Returns the current revision of each submission, by id of the submission. */
    Map<Long, Revision> current(List<Submission> all);

    /**
     * Returns all sealed revisions of the filing that the state may see, oldest first, including
     * those of withdrawn submissions.
     */
    List<Revision> sealed(Submission submission);

    /** Returns the revisions that stand for the counties' filings of all earlier periods. */
    List<StandingRevision> standingBefore(Collection<CountyCode> counties, ReportingPeriod period);

    /** Adds a working copy. */
    void add(Revision revision);

    /** Adds what the rules found when the revision was sealed. */
    void add(List<SealedFinding> findings);

    /** Returns the certifications of revisions by id of the revision, in order of the agencies. */
    Map<Long, List<Certification>> certifications(List<Long> revisions);

    /** Returns the certifications of a revision, in the order of the agencies. */
    default List<Certification> certifications(Revision revision) {
        return certifications(List.of(revision.id())).getOrDefault(revision.id(), List.of());
    }

    /** Adds a certification. */
    void add(Certification certification);

    /**
     * Removes the certifications of a working copy that has changed.
     *
     * @return their number
     */
    int lapse(Revision revision);
}
