package org.csecprogress.identity.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.RoleRules;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Roles;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;

/**
 * The administration of accounts. Every change is recorded in the account's own chain. No
 * administrator changes their own account, and there is always one who is not disabled.
 */
@ApplicationScoped
@Guarded
@Transactional
@RolesAllowed(Roles.STATE_ADMIN)
public class AccountService {
    private static final Comparator<Actor.Grant> IN_ORDER =
            Comparator.comparing(Actor.Grant::role)
                    .thenComparing(g -> g.county() == null ? "" : g.county().value())
                    .thenComparing(g -> g.agency() == null ? "" : g.agency().name());

    private final Accounts accounts;
    private final Invitations invitations;
    private final SignInService signIn;
    private final BusinessClock clock;
    private final Event<AuditedEvent> events;

    protected AccountService() {
        this(null, null, null, null, null);
    }

    @Inject
    public AccountService(
            Accounts accounts,
            Invitations invitations,
            SignInService signIn,
            BusinessClock clock,
            Event<AuditedEvent> events) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.signIn = signIn;
        this.clock = clock;
        this.events = events;
    }

    /** All accounts by user name, in a fixed number of queries. */
    public List<AccountLine> list(Actor admin) {
        Map<Long, Instant> open = invitations.open();
        return accounts.all().stream().map(account -> line(admin, account, open)).toList();
    }

    private static AccountLine line(Actor admin, Account account, Map<Long, Instant> open) {
        return new AccountLine(
                account.username(),
                account.name(),
                account.title(),
                account.grants().stream().sorted(IN_ORDER).toList(),
                account.isDisabled(),
                account.id() == admin.accountId(),
                open.get(account.id()));
    }

    /** The audit chain of the account of that name, where there is one. */
    @RolesAllowed({Roles.AUDITOR, Roles.STATE_ADMIN})
    public Optional<String> chainOf(Actor reader, String username) {
        return accounts.named(username).map(account -> AuditedEvent.accountChain(account.id()));
    }

    /** Makes an account that nobody can sign in to until its invitation is used. */
    public AccountDecision create(Actor admin, NewAccount wanted) {
        List<Problem> problems = wanted.problems();
        if (!problems.isEmpty()) {
            return new AccountDecision.Refused(problems);
        }
        if (accounts.named(wanted.username()).isPresent()) {
            return AccountDecision.refused(Problem.of("username", "account.username.taken"));
        }
        Account account =
                new Account(
                        wanted.username(),
                        wanted.name(),
                        wanted.title(),
                        signIn.hashOfNoPassword());
        account.grant(wanted.grant());
        accounts.add(account);
        tell(admin, Kind.ACCOUNT_CREATED, account, "");
        tell(admin, Kind.ROLE_GRANTED, account, said(wanted.grant()));
        return invited(admin, account);
    }

    /** Makes a new link, for someone who lost theirs or forgot the password. */
    public AccountDecision invite(Actor admin, String username) {
        Account account = other(admin, username);
        return account.isDisabled()
                ? AccountDecision.refused(Problem.of("account", "account.isDisabled"))
                : invited(admin, account);
    }

    private AccountDecision invited(Actor admin, Account account) {
        String path = invitations.open(account);
        tell(admin, Kind.INVITED, account, "");
        return new AccountDecision.Done(path);
    }

    /** Ends every session of the account and lets nobody sign in to it again. */
    public AccountDecision disable(Actor admin, String username) {
        accounts.holdAdministrators();
        Account account = other(admin, username);
        if (isLastAdministrator(account)) {
            return AccountDecision.refused(Problem.of("account", "account.lastAdministrator"));
        }
        if (!account.isDisabled()) {
            account.disable();
            invitations.close(account);
            tell(admin, Kind.ACCOUNT_DISABLED, account, "");
        }
        return AccountDecision.done();
    }

    /** Gives the account one more thing it may do. */
    public AccountDecision grant(Actor admin, String username, Actor.Grant grant) {
        Account account = other(admin, username);
        Optional<Problem> refusal = RoleRules.refusal(account.grants(), grant);
        if (refusal.isPresent()) {
            return AccountDecision.refused(refusal.get());
        }
        account.grant(grant);
        tell(admin, Kind.ROLE_GRANTED, account, said(grant));
        return AccountDecision.done();
    }

    /** Takes one thing away that the account may do; it ends at the owner's next request. */
    public AccountDecision revoke(Actor admin, String username, Actor.Grant grant) {
        accounts.holdAdministrators();
        Account account = other(admin, username);
        if (grant.role() == Role.STATE_ADMIN && isLastAdministrator(account)) {
            return AccountDecision.refused(Problem.of("account", "account.lastAdministrator"));
        }
        if (account.grants().contains(grant)) {
            account.revoke(grant);
            tell(admin, Kind.ROLE_REVOKED, account, said(grant));
        }
        return AccountDecision.done();
    }

    /** An account that is not the administrator's own: nobody raises or drops themselves. */
    private Account other(Actor admin, String username) {
        Account account =
                accounts.named(username).orElseThrow(() -> new NotFoundException("account"));
        if (account.id() == admin.accountId()) {
            throw new NotFoundException("account other than one's own");
        }
        return account;
    }

    private boolean isLastAdministrator(Account account) {
        return accounts.administrators().stream().allMatch(admin -> admin.id().equals(account.id()))
                && account.grants().stream().anyMatch(g -> g.role() == Role.STATE_ADMIN);
    }

    private void tell(Actor admin, Kind kind, Account account, String subject) {
        events.fire(AccountEvent.by(admin, kind, account, subject, clock.instant()));
    }

    static String said(Actor.Grant grant) {
        return grant.role()
                + (grant.county() == null ? "" : " " + grant.county())
                + (grant.agency() == null ? "" : " " + grant.agency());
    }
}
