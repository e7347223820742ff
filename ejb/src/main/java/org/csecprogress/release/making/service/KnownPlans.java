package org.csecprogress.release.making.service;

import java.util.Optional;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.protection.KnownPlan;

/**
 * Plans that were found before. A build that has one for its inputs audits it instead of searching.
 * A production archive has none, so it always searches.
 */
public interface KnownPlans {
    /**
     * Returns the plan of a release, if there is one for these inputs.
     *
     * @param inputs the digest of everything that the release is built from
     */
    Optional<KnownPlan> find(ReleaseNumber number, String inputs);

    /**
     * Called after each search with its result.
     *
     * @param inputs the digest of everything that the release was built from
     */
    void searched(ReleaseNumber number, String inputs, KnownPlan found);

    /** Called after {@link #searched}, once the price of each part of the protection is known. */
    void priced(ReleaseNumber number, String inputs, KnownPlan found);
}
