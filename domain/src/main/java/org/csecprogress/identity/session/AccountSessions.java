package org.csecprogress.identity.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Actor;

/** Stores the sessions. A session is found by its secret alone: it says who its actor is. */
public interface AccountSessions {
    void add(AccountSession session);

    /**
     * Returns the session that was not ended, with its account and roles, by its secret's digest.
     */
    Optional<HeldSession> withSecret(String hash);

    /** Notes a request. Two at once do not conflict. */
    void seen(long id, Instant at);

    /** Returns the sessions of the actor that were not ended, the last used one first. */
    List<AccountSession> open(Actor owner);

    /**
     * Ends a session of the actor.
     *
     * @return whether there was such a session that was not ended
     */
    boolean end(Actor owner, long id, Instant at);

    /**
     * Ends all other sessions of the actor.
     *
     * @param kept the session that stays
     * @return how many were ended
     */
    int endOthers(Actor owner, long kept, Instant at);
}
