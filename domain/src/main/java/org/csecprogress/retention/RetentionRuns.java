package org.csecprogress.retention;

import java.util.List;

/** Stores what the schedule did last. It belongs to the portal, so no method takes an actor. */
public interface RetentionRuns {
    /** Waits until nobody else deletes or changes holds, and keeps the others waiting. */
    RetentionTurn lock();

    /** Returns the last run of each kind that had one. */
    List<RetentionRun> last();

    /** Notes a run of a kind. */
    void save(RetentionRun run);
}
