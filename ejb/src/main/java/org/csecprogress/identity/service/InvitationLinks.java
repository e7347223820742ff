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

/**
 * Makes and checks the links of invitations. Each has a token of 128 random bits, which is shown
 * once. They follow the real time, whatever the business date.
 */
@ApplicationScoped
class InvitationLinks {
    private static final int TOKEN_BYTES = 16;

    @Inject private Invitations invitations;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();

    /**
     * Makes an invitation and closes an earlier one of the account.
     *
     * @return path of the page where it is used
     */
    String open(Account account) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        invitations.close(account);
        invitations.add(new Invitation(account, TokenSecret.digest(token), clock.instant()));
        return "/invitation?token=" + token;
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
