package org.csecprogress.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * Stores the open invitations. No look-up takes an actor: an invited person has no account yet, and
 * the token is the only proof.
 */
public interface Invitations {
    void add(Invitation invitation);

    /**
     * Returns the key of the account that the token invites, if it is open and not expired.
     *
     * @param hash digest of the token
     */
    Optional<Long> accountOf(String hash, Instant now);

    /** Returns the seed of the account's token, if the invitation is open and not expired. */
    Optional<String> seedOf(long accountId, Instant now);

    /**
     * Uses the token up.
     *
     * @return whether it was still open: if two use it at once, one succeeds
     */
    boolean use(String hash);

    /**
     * Withdraws the invitation of the account.
     *
     * @return whether there was one
     */
    boolean close(Account account);
}
