package org.csecprogress.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * Stores the failed sign-ins. No look-up takes an actor: only the sign-in asks, for people whom it
 * does not know yet.
 */
public interface SignInFailures {
    Optional<SignInFailure> of(String subject);

    /** Counts a failure. Those of all nodes are counted one after the other. */
    void count(String subject, Instant at);

    void forget(String subject);
}
