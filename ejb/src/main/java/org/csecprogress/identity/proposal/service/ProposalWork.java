package org.csecprogress.identity.proposal.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.proposal.AccountProposal;
import org.csecprogress.identity.proposal.AccountProposals;
import org.csecprogress.identity.service.AccountDecision;
import org.csecprogress.identity.service.NewAccounts;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.service.BusinessClock;

/** Carries out what two people have decided. */
@ApplicationScoped
class ProposalWork {
    @Inject private Accounts accounts;
    @Inject private AccountProposals proposals;
    @Inject private NewAccounts newAccounts;
    @Inject private BusinessClock clock;

    /** Makes the change of a confirmed proposal, which the caller has checked, and removes it. */
    AccountDecision carryOut(AccountProposal proposal) {
        Actor confirmer = proposal.confirmer().orElseThrow();
        proposals.remove(proposal);
        return proposal.accountId()
                .map(id -> change(proposal, confirmer, accounts.locked(id).orElseThrow()))
                .orElseGet(() -> make(proposal, confirmer));
    }

    /** The proposal is in the proposer's chain, so the account's own names the proposer again. */
    private AccountDecision make(AccountProposal proposal, Actor confirmer) {
        return newAccounts.make(
                confirmer,
                ProposalCheck.wanted(proposal),
                "proposed by account " + proposal.proposedBy());
    }

    private AccountDecision change(AccountProposal proposal, Actor confirmer, Account account) {
        return switch (proposal.kind()) {
            case ROLE -> grant(proposal, confirmer, account);
            case LINK -> newAccounts.invite(confirmer, account);
            case ENABLE -> enable(confirmer, account);
            case NEW -> throw new IllegalStateException("a new account has none yet");
        };
    }

    private AccountDecision grant(AccountProposal proposal, Actor confirmer, Account account) {
        Actor.Grant grant = proposal.grant().orElseThrow();
        boolean held = account.grantsOn(clock.today()).contains(grant);
        Optional<LocalDate> before = account.lastDay(grant);
        Optional<LocalDate> lastDay = proposal.lastDay();
        account.grant(grant, lastDay.orElse(null));
        String said = NewAccounts.said(grant) + lastDay.map(day -> " until " + day).orElse("");
        newAccounts.audit(
                confirmer,
                held ? Kind.ROLE_UNTIL : Kind.ROLE_GRANTED,
                account,
                held
                        ? said + " instead of " + before.map(Object::toString).orElse("no end")
                        : said);
        return AccountDecision.done(account);
    }

    private AccountDecision enable(Actor confirmer, Account account) {
        account.enable();
        accounts.inUse(account.id(), Instant.now());
        newAccounts.audit(confirmer, Kind.ACCOUNT_ENABLED, account, "");
        return AccountDecision.done(account);
    }
}
