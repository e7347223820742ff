package org.csecprogress.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.RoleChoice;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.Guarded;

/**
 * Takes access away, which one person may do alone: an administrator, or a coordinator for the
 * people of the county. Every change is recorded in the account's own chain. Nobody changes their
 * own account, and at least one administrator always stays enabled.
 */
@Stateless
@Guarded
@Allowed({Role.STATE_ADMIN, Role.COUNTY_COORDINATOR})
public class AccountService {
    @Inject private Accounts accounts;
    @Inject private InvitationLinks invitations;
    @Inject private InvitationDelivery delivery;
    @Inject private NewAccounts newAccounts;
    @Inject private LostAccess access;

    /**
     * Returns the path of the account's open link where links are shown: in the demonstration,
     * which sends no mail.
     */
    public Optional<String> shownLink(Actor manager, long id) {
        return accounts.line(manager, id, Instant.now()).flatMap(line -> delivery.shown(line.id()));
    }

    /** Withdraws the open link of the account. Does nothing if none is open. */
    public AccountDecision withdrawInvitation(Actor manager, long id) {
        Account account = other(manager, id);
        if (invitations.close(account)) {
            newAccounts.audit(manager, Kind.INVITATION_REVOKED, account, "");
        }
        return AccountDecision.done(account);
    }

    /**
     * Ends every session of the account and blocks sign-in. Its access tokens are revoked for good,
     * and its entry of figures for a county ends.
     */
    public AccountDecision disable(Actor manager, long id) {
        accounts.lockAdministrators();
        Account account = other(manager, id);
        if (isLastAdministrator(account)) {
            return AccountDecision.refused(Problem.of("account", "account.lastAdministrator"));
        }
        if (!account.isDisabled()) {
            access.disable(manager, Kind.ACCOUNT_DISABLED, account);
        }
        return AccountDecision.done(account);
    }

    /**
     * Revokes a role of the account. It ends with the owner's next request, and the access tokens
     * made under it are revoked.
     */
    public AccountDecision revoke(Actor manager, long id, RoleChoice unwanted) {
        accounts.lockAdministrators();
        Account account = other(manager, id);
        if (!unwanted.problems().isEmpty()) {
            throw new NotFoundException("role");
        }
        Actor.Grant grant = unwanted.grant();
        if (grant.role() == Role.STATE_ADMIN && isLastAdministrator(account)) {
            return AccountDecision.refused(Problem.of("account", "account.lastAdministrator"));
        }
        if (!manager.has(Role.STATE_ADMIN) && account.grants().equals(Set.of(grant))) {
            // It would be nobody's, and out of the county's hands.
            return AccountDecision.refused(Problem.of("account", "account.lastRole"));
        }
        if (account.grants().contains(grant)) {
            access.revoke(manager, account, grant);
        }
        return AccountDecision.done(account);
    }

    /** Locks another account: nobody removes themselves. */
    private Account other(Actor manager, long id) {
        if (id == manager.accountId()) {
            throw new NotFoundException("account other than one's own");
        }
        return accounts.lock(manager, id).orElseThrow(() -> new NotFoundException("account"));
    }

    private boolean isLastAdministrator(Account account) {
        return accounts.administrators().stream().allMatch(admin -> admin.id().equals(account.id()))
                && account.grants().stream().anyMatch(g -> g.role() == Role.STATE_ADMIN);
    }
}
