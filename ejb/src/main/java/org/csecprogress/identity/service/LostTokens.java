package org.csecprogress.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.csecprogress.identity.AccessTokenLine;
import org.csecprogress.identity.AccessTokens;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;

/**
 * Revokes the access tokens of an account that is disabled or loses the role under which they were
 * made. They are revoked for good: an owner who regains the role makes new tokens, so that no
 * forgotten secret works again.
 */
@ApplicationScoped
class LostTokens {
    @Inject private AccessTokens tokens;
    @Inject private NewAccounts newAccounts;

    /** Tokens follow the real time. */
    private final Clock clock = Clock.systemUTC();

    /** Revokes all tokens of an account that the caller has locked. */
    void withAccount(Actor admin, Account account) {
        Instant now = clock.instant();
        tokens.openOf(account, now).forEach(token -> withdraw(admin, account, token, now));
    }

    /** Revokes the tokens made under a role of an account that the caller has locked. */
    void withRole(Actor admin, Account account, Actor.Grant lost) {
        if (lost.role() == Role.COUNTY_PREPARER) {
            CountyCode county = lost.county();
            Instant now = clock.instant();
            tokens.openOf(account, now).stream()
                    .filter(token -> token.county().equals(county))
                    .forEach(token -> withdraw(admin, account, token, now));
        }
    }

    private void withdraw(Actor admin, Account account, AccessTokenLine token, Instant now) {
        if (tokens.revoke(token.id(), now)) {
            newAccounts.audit(
                    admin, Kind.TOKEN_REVOKED, account, token.county() + " " + token.name());
        }
    }
}
