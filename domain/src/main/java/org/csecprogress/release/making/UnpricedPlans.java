package org.csecprogress.release.making;

import java.time.Instant;
import java.util.Optional;
import org.csecprogress.release.Release;

/** Plans of releases that wait for their price. */
public interface UnpricedPlans {
    /** Stores a plan. */
    void add(UnpricedPlan plan);

    /**
     * Takes the plan of the earliest period, so that no other node works on one.
     *
     * @param now recorded as the time when it was taken
     * @param silent a plan taken before this is given up, since its node must have died
     * @return empty if none waits or a node is working on one
     */
    Optional<UnpricedPlan> take(Instant now, Instant silent);

    /** Deletes the plan of a release, if it has one. */
    void remove(Release release);
}
