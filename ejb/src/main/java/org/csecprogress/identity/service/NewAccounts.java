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
import org.csecprogress.kernel.service.ForEverybody;

/** Makes accounts and invitations that two people, or the operator of the server, decided on. */
@ApplicationScoped
@ForEverybody
public class NewAccounts {
    @Inject private Accounts accounts;
    @Inject private InvitationLinks invitations;
    @Inject private Hashing hashing;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /**
     * Makes an account that nobody can sign in to until its invitation is used.
     *
     * @param proposed who has proposed it, for the account's chain; empty if nobody has
     */
    public AccountDecision make(Actor maker, NewAccount wanted, String proposed) {
        List<Problem> problems = problems(wanted);
        if (!problems.isEmpty()) {
            return new AccountDecision.Refused(problems);
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
        audit(maker, Kind.ACCOUNT_CREATED, account, proposed);
        audit(maker, Kind.ROLE_GRANTED, account, said(grant));
        return invite(maker, account);
    }

    /** Returns why an account cannot be made; empty if it can. */
    public List<Problem> problems(NewAccount wanted) {
        List<Problem> problems = wanted.problems();
        return problems.isEmpty() && accounts.named(wanted.username()).isPresent()
                ? List.of(Problem.of("username", "account.username.taken"))
                : problems;
    }

    /** Makes a new link for the account and closes an earlier one. */
    public AccountDecision invite(Actor maker, Account account) {
        invitations.open(account);
        audit(maker, Kind.INVITED, account, "");
        return AccountDecision.done(account);
    }

    /** Notes in the account's chain what was done to it. */
    public void audit(Actor maker, Kind kind, Account account, String subject) {
        events.fire(AccountEvent.by(maker, kind, account, subject, clock.instant()));
    }

    /** Returns a role with its place, as the trail has it. */
    public static String said(Actor.Grant grant) {
        return grant.role()
                + (grant.county() == null ? "" : " " + grant.county())
                + (grant.agency() == null ? "" : " " + grant.agency());
    }
}
