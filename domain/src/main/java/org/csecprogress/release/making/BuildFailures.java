package org.csecprogress.release.making;

import org.csecprogress.release.Release;

/**
 * Stores the details of a failed build until the release is unfrozen. The calling service checks
 * who may see them.
 */
public interface BuildFailures {
    /** Stores why a build failed. */
    void add(Release release, FailedBuild build);

    /** Returns why the build failed; nothing unproved if there are no details. */
    FailedBuild of(Release release);
}
