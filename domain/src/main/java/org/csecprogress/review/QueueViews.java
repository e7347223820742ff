package org.csecprogress.review;

import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Actor;

/** The saved views of the queue. Each reviewer finds only their own. */
public interface QueueViews {
    /** Returns the reviewer's views, by name. */
    List<KeptQueueView> all(Actor reviewer);

    /**
     * Returns the reviewer's views, by name, and locks them until the transaction ends, so that two
     * windows of one reviewer run one after the other.
     */
    List<KeptQueueView> lock(Actor reviewer);

    /** Returns the reviewer's view of that name. */
    Optional<KeptQueueView> find(Actor reviewer, String name);

    /** Stores a new view. */
    void add(KeptQueueView view);

    /** Deletes a view. */
    void remove(KeptQueueView view);
}
