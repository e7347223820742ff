package org.csecprogress.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.BusinessClock;

/** Makes the first administrator, where there is none who could make one. */
@ApplicationScoped
class FirstAdministrator {
    /** Stands in histories for whoever may write into the data folder of the server. */
    private static final Actor OPERATOR =
            new Actor(0, "Operator of the server", java.util.Set.of());

    private final Accounts accounts;
    private final Invitations invitations;
    private final SignInService signIn;
    private final BusinessClock clock;
    private final Event<AuditedEvent> events;

    protected FirstAdministrator() {
        this(null, null, null, null, null);
    }

    @Inject
    FirstAdministrator(
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

    /** Makes the account and its invitation; refused where an administrator is there already. */
    @Transactional
    public AccountDecision invite(String username) {
        if (!NewAccount.isAddress(username)) {
            return AccountDecision.refused(Problem.of("", "account.username.format"));
        }
        if (accounts.anyAdministrator()) {
            return AccountDecision.refused(Problem.of("", "account.administrator.exists"));
        }
        if (accounts.named(username).isPresent()) {
            return AccountDecision.refused(Problem.of("", "account.username.taken"));
        }
        Actor.Grant grant = new Actor.Grant(Role.STATE_ADMIN, null, null);
        Account account =
                new Account(username, username, "CDSS administrator", signIn.hashOfNoPassword());
        account.grant(grant);
        accounts.add(account);
        tell(Kind.ACCOUNT_CREATED, account, "");
        tell(Kind.ROLE_GRANTED, account, AccountService.said(grant));
        String path = invitations.open(account);
        tell(Kind.INVITED, account, "");
        return new AccountDecision.Done(path);
    }

    private void tell(Kind kind, Account account, String subject) {
        events.fire(AccountEvent.by(OPERATOR, kind, account, subject, clock.instant()));
    }
}
