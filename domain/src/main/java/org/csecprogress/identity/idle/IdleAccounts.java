package org.csecprogress.identity.idle;

import java.time.Instant;
import java.util.List;

/**
 * Finds the accounts that nobody uses, by the real time. No look-up takes an actor: the portal
 * itself warns their owners and disables them.
 */
public interface IdleAccounts {
    /** Returns the keys of the accounts that can be signed in to and were last used before. */
    List<Long> unused(Instant before);

    /** Notes that the owner of an account was warned. */
    void warned(long id, Instant now);
}
