package org.csecprogress.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.kernel.AccessLost;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;

/**
 * Takes access away from an account that the caller has locked: its access tokens are revoked, and
 * what its owner has begun for others ends.
 */
@ApplicationScoped
@ForEverybody
public class LostAccess {
    @Inject private InvitationLinks invitations;
    @Inject private NewAccounts newAccounts;
    @Inject private LostTokens tokens;
    @Inject private BusinessClock clock;
    @Inject private Event<AccessLost> lost;

    /**
     * Ends every session of the account and blocks sign-in.
     *
     * @param kind as the trail calls it
     */
    public void disable(Actor by, Kind kind, Account account) {
        account.disable(Instant.now());
        invitations.close(account);
        newAccounts.audit(by, kind, account, "");
        tokens.withAccount(by, account);
        tell(by, account, EnumSet.allOf(Role.class));
    }

    /** Revokes a role that the account holds. */
    void revoke(Actor by, Account account, Actor.Grant grant) {
        account.revoke(grant);
        newAccounts.audit(by, Kind.ROLE_REVOKED, account, NewAccounts.said(grant));
        tokens.withRole(by, account, grant);
        tell(by, account, Set.of(grant.role()));
    }

    private void tell(Actor by, Account account, Set<Role> roles) {
        lost.fire(
                new AccessLost(
                        account.id(), account.name(), roles, by.accountId(), clock.instant()));
    }
}
