package org.csecprogress.release.record;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.csecprogress.filing.Submission;
import org.csecprogress.release.Release;

/**
 * The submissions of releases, and what is copied from them at the freeze. The calling service
 * checks who may see them.
 */
public interface ReleaseMembers {
    /** Fixes the current revision of each submission. */
    void freeze(Release release, Collection<Submission> submissions);

    /** Returns the submissions of a release, in the order of the county codes. */
    List<ReleaseMember> of(Release release);

    /**
     * Returns when the filing of each submission was first submitted, by the submission's key.
     * Withdrawn submissions of a filing do not count.
     */
    Map<Long, Instant> firstSubmitted(Collection<Submission> submissions);

    /**
     * Copies the answers in these fields from the frozen revisions, which are the counties'
     * methods.
     *
     * @param fields codes of the catalogue's fields
     */
    void copyMethods(Release release, Collection<String> fields);

    /**
     * Copies the decisions about texts of revisions that were in the release before. The texts are
     * the same, and those that were passed are already public.
     */
    void carryDecisions(Release release);

    /** Deletes everything fixed with the release, except CDSS's texts about it. */
    void drop(Release release);
}
