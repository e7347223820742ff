package org.csecprogress.identity.access;

import java.util.Collection;
import java.util.Map;

/**
 * Stores the reviews of access. The look-ups without an actor are for the service, which decides
 * who sees which place, and for the portal's reminders.
 */
public interface AccessReviews {
    void add(AccessReview review);

    /** Returns the last review of each place; none for a place that nobody has reviewed. */
    Collection<AccessReview> last();

    /**
     * Returns how many accounts that are not disabled each place has; none where there are none.
     * Those without a role, who can still sign in, count with the state's.
     */
    Map<AccessPlace, Integer> people();
}
