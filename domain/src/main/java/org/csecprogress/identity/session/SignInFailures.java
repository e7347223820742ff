package org.csecprogress.identity.session;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * Stores the failed sign-ins. No look-up takes an actor: only the sign-in asks, for people whom it
 * does not know yet.
 */
public interface SignInFailures {
    Optional<SignInFailure> of(String subject);

    /**
     * Counts a try as failed for each of the given, unless one of them has to wait; then it counts
     * for none. Tries at once are counted one after the other, on all nodes, so that more cannot
     * pass together than may pass one by one.
     *
     * @return whether the try may be made
     */
    boolean take(Collection<Tried> tried, Instant at);

    /** Takes one try back, if it was counted and not forgotten since. */
    void giveBack(String subject);

    void forget(String subject);
}
