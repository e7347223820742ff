package org.csecprogress.identity.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.RoleChoice;
import org.csecprogress.identity.RoleRules;
import org.csecprogress.kernel.AccessLost;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;

/**
 * Administers accounts. Every change is recorded in the account's own chain. Administrators cannot
 * change their own account, and at least one administrator always stays enabled.
 */
@Stateless
@Guarded
@Allowed(Role.STATE_ADMIN)
public class AccountService {
    @Inject private Accounts accounts;
    @Inject private InvitationLinks invitations;
    @Inject private NewAccounts newAccounts;
    @Inject private LostTokens lostTokens;
    @Inject private BusinessClock clock;
    @Inject private Event<AccessLost> lost;

    /** Returns the roles that an administrator may give, as {@link RoleChoice} writes them. */
    public List<String> roles(Actor admin) {
        return RoleChoice.roles();
    }

    /** Creates an account that nobody can sign in to until its invitation is used. */
    public AccountDecision create(Actor admin, NewAccount wanted) {
        return newAccounts.make(admin, wanted);
    }

    /** Makes a new link for someone who lost theirs, the password or the second step. */
    public AccountDecision invite(Actor admin, long id) {
        Account account = other(admin, id);
        return account.isDisabled()
                ? AccountDecision.refused(Problem.of("account", "account.isDisabled"))
                : newAccounts.invite(admin, account);
    }

    /** Withdraws the open link of the account. Does nothing if none is open. */
    public AccountDecision withdrawInvitation(Actor admin, long id) {
        Account account = other(admin, id);
        if (invitations.close(account)) {
            newAccounts.audit(admin, Kind.INVITATION_REVOKED, account, "");
        }
        return AccountDecision.done(account);
    }

    /**
     * Ends every session of the account and blocks sign-in. Its access tokens are revoked for good,
     * and its entry of figures for a county ends.
     */
    public AccountDecision disable(Actor admin, long id) {
        accounts.lockAdministrators();
        Account account = other(admin, id);
        if (isLastAdministrator(account)) {
            return AccountDecision.refused(Problem.of("account", "account.lastAdministrator"));
        }
        if (!account.isDisabled()) {
            account.disable(Instant.now());
            invitations.close(account);
            newAccounts.audit(admin, Kind.ACCOUNT_DISABLED, account, "");
            lostTokens.withAccount(admin, account);
            tellLost(admin, account, EnumSet.allOf(Role.class));
        }
        return AccountDecision.done(account);
    }

    /** Lets the owner of the account sign in again, with the roles that it has. */
    public AccountDecision enable(Actor admin, long id) {
        Account account = other(admin, id);
        if (account.isDisabled()) {
            account.enable();
            newAccounts.audit(admin, Kind.ACCOUNT_ENABLED, account, "");
        }
        return AccountDecision.done(account);
    }

    /**
     * Grants the account a role. If it already holds that certifier's role, its last day becomes
     * the one given.
     *
     * @param lastDay the day after which the role ends by itself, for a deputy who signs while a
     *     certifier is away; otherwise empty
     */
    public AccountDecision grant(
            Actor admin, long id, RoleChoice wanted, Optional<LocalDate> lastDay) {
        Account account = other(admin, id);
        List<Problem> problems = wanted.problems();
        if (!problems.isEmpty()) {
            return new AccountDecision.Refused(problems);
        }
        Actor.Grant grant = wanted.grant();
        LocalDate today = clock.today();
        boolean held = account.grantsOn(today).contains(grant);
        Optional<LocalDate> before = account.lastDay(grant);
        Optional<Problem> refusal =
                held
                        ? RoleRules.changeRefusal(grant, before, lastDay, today)
                        : RoleRules.refusal(account.grantsOn(today), grant)
                                .or(() -> RoleRules.endRefusal(grant, lastDay, today));
        if (refusal.isPresent()) {
            return AccountDecision.refused(refusal.get());
        }
        account.grant(grant, lastDay.orElse(null));
        String said = NewAccounts.said(grant) + lastDay.map(day -> " until " + day).orElse("");
        newAccounts.audit(
                admin,
                held ? Kind.ROLE_UNTIL : Kind.ROLE_GRANTED,
                account,
                held
                        ? said + " instead of " + before.map(Object::toString).orElse("no end")
                        : said);
        return AccountDecision.done(account);
    }

    /**
     * Revokes a role of the account. It ends with the owner's next request, and the access tokens
     * made under it are revoked.
     */
    public AccountDecision revoke(Actor admin, long id, RoleChoice unwanted) {
        accounts.lockAdministrators();
        Account account = other(admin, id);
        if (!unwanted.problems().isEmpty()) {
            throw new NotFoundException("role");
        }
        Actor.Grant grant = unwanted.grant();
        if (grant.role() == Role.STATE_ADMIN && isLastAdministrator(account)) {
            return AccountDecision.refused(Problem.of("account", "account.lastAdministrator"));
        }
        if (account.grants().contains(grant)) {
            account.revoke(grant);
            newAccounts.audit(admin, Kind.ROLE_REVOKED, account, NewAccounts.said(grant));
            lostTokens.withRole(admin, account, grant);
            tellLost(admin, account, Set.of(grant.role()));
        }
        return AccountDecision.done(account);
    }

    private void tellLost(Actor admin, Account account, Set<Role> roles) {
        lost.fire(
                new AccessLost(
                        account.id(), account.name(), roles, admin.accountId(), clock.instant()));
    }

    /** Locks another account: administrators cannot promote or remove themselves. */
    private Account other(Actor admin, long id) {
        if (id == admin.accountId()) {
            throw new NotFoundException("account other than one's own");
        }
        return accounts.lock(admin, id).orElseThrow(() -> new NotFoundException("account"));
    }

    private boolean isLastAdministrator(Account account) {
        return accounts.administrators().stream().allMatch(admin -> admin.id().equals(account.id()))
                && account.grants().stream().anyMatch(g -> g.role() == Role.STATE_ADMIN);
    }
}
