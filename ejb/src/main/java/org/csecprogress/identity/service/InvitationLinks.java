package org.csecprogress.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.Invitation;
import org.csecprogress.identity.Invitations;
import org.csecprogress.identity.TokenSecret;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Keys;

/**
 * Makes and checks the links of invitations. The token of a link is made from a stored seed and the
 * portal's secret, so that a mail can be written when it is sent, and again if the mail server did
 * not take it; a copy of the database opens nothing. Links follow the real time, whatever the
 * business date.
 */
@ApplicationScoped
@ForEverybody
public class InvitationLinks {
    private static final int SEED_BYTES = 16;

    /** As many digits as say 128 bits. */
    private static final int TOKEN_DIGITS = 32;

    @Inject private Invitations invitations;
    @Inject private Keys keys;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();

    /** Makes an invitation and closes an earlier one of the account. */
    void open(Account account) {
        byte[] bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        String seed = HexFormat.of().formatHex(bytes);
        String digest = TokenSecret.digest(token(account.id(), seed));
        invitations.close(account);
        invitations.add(new Invitation(account, seed, digest, clock.instant()));
    }

    /**
     * Returns the path of the page where the open invitation of an account is used; empty if it was
     * used or withdrawn, or has expired.
     */
    public Optional<String> path(long accountId) {
        return invitations
                .seedOf(accountId, clock.instant())
                .map(seed -> "/invitation?token=" + token(accountId, seed));
    }

    private String token(long accountId, String seed) {
        return keys.sign("invitation", accountId + " " + seed).substring(0, TOKEN_DIGITS);
    }

    /** Returns the key of the account that the token invites, if it is open and not expired. */
    Optional<Long> accountOf(String token) {
        return invitations.accountOf(TokenSecret.digest(token), clock.instant());
    }

    /**
     * Uses the token up.
     *
     * @return whether it was still open: if two use it at once, one succeeds
     */
    boolean use(String token) {
        return invitations.use(TokenSecret.digest(token));
    }

    /**
     * Withdraws the invitation of the account.
     *
     * @return whether there was one
     */
    boolean close(Account account) {
        return invitations.close(account);
    }
}
