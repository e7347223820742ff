package org.csecprogress.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;

/** Stores the access tokens. */
public interface AccessTokens {
    /** Returns all tokens of a county, newest first; none if the actor does not work for it. */
    List<AccessTokenLine> of(Actor actor, CountyCode county);

    /**
     * Returns the token with that digest if it is open and not expired, and its owner is enabled
     * and still a preparer of its county. The secret is the only proof.
     */
    Optional<AccessTokenLine> open(String digest, Instant now);

    /**
     * Returns the account's open tokens, even if it may not use them at the moment. Only the portal
     * asks, to revoke them with the account or its role.
     */
    List<AccessTokenLine> openOf(Account account, Instant now);

    /** Stores a new token. */
    void add(AccessToken token);

    /** Notes that the token was used. */
    void used(long id, Instant at);

    /**
     * Revokes the token.
     *
     * @return whether it was open until then
     */
    boolean revoke(long id, Instant at);
}
