package org.csecprogress.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.Accounts;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.BusinessClock;

/** Makes accounts with their invitations, for administrators and for the first administrator. */
@ApplicationScoped
class NewAccounts {
    @Inject private Accounts accounts;
    @Inject private InvitationLinks invitations;
    @Inject private Hashing hashing;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /** Makes an account that nobody can sign in to until its invitation is used. */
    AccountDecision make(Actor maker, NewAccount wanted) {
        List<Problem> problems = wanted.problems();
        if (!problems.isEmpty()) {
            return new AccountDecision.Refused(problems);
        }
        if (accounts.named(wanted.username()).isPresent()) {
            return AccountDecision.refused(Problem.of("username", "account.username.taken"));
        }
        Actor.Grant grant = wanted.role().grant();
        Account account =
                Account.invited(
                                wanted.username(),
                                wanted.name(),
                                wanted.title(),
                                hashing.ofNoPassword())
                        .grant(grant);
        accounts.add(account);
        audit(maker, Kind.ACCOUNT_CREATED, account, "");
        audit(maker, Kind.ROLE_GRANTED, account, said(grant));
        return invite(maker, account);
    }

    /** Makes a new link for the account and closes an earlier one. */
    AccountDecision invite(Actor maker, Account account) {
        String path = invitations.open(account);
        audit(maker, Kind.INVITED, account, "");
        return new AccountDecision.Done(account.id(), path);
    }

    void audit(Actor maker, Kind kind, Account account, String subject) {
        events.fire(AccountEvent.by(maker, kind, account, subject, clock.instant()));
    }

    static String said(Actor.Grant grant) {
        return grant.role()
                + (grant.county() == null ? "" : " " + grant.county())
                + (grant.agency() == null ? "" : " " + grant.agency());
    }
}
