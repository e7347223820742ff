package org.csecprogress.identity.proposal.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.RoleChoice;
import org.csecprogress.identity.RoleRules;
import org.csecprogress.identity.proposal.AccountProposal;
import org.csecprogress.identity.proposal.ProposalRules;
import org.csecprogress.identity.service.InvitationDelivery;
import org.csecprogress.identity.service.NewAccount;
import org.csecprogress.identity.service.NewAccounts;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.BusinessClock;

/** Checks a proposal: when it is made, when it is confirmed and when it takes effect. */
@ApplicationScoped
class ProposalCheck {
    @Inject private Accounts accounts;
    @Inject private NewAccounts newAccounts;
    @Inject private InvitationDelivery delivery;
    @Inject private BusinessClock clock;

    /** Locks the account that is changed, as it is now, so that two changes do not cross. */
    void lock(AccountProposal proposal) {
        proposal.accountId().ifPresent(accounts::locked);
    }

    /** Returns why the change cannot be made now; empty if it can. */
    List<Problem> problems(AccountProposal proposal) {
        Account account = account(proposal);
        if (account != null && account.isClosed()) {
            return List.of(Problem.of("", "account.isClosed"));
        }
        Optional<Problem> problem =
                switch (proposal.kind()) {
                    case NEW -> undelivered();
                    case ROLE -> role(proposal, account);
                    case LINK -> account.isDisabled() ? about("account.isDisabled") : undelivered();
                    case ENABLE ->
                            account.isDisabled() ? Optional.empty() : about("account.isEnabled");
                };
        return problem.map(List::of)
                .orElseGet(
                        () -> account == null ? newAccounts.problems(wanted(proposal)) : List.of());
    }

    /** Returns the account that is changed, or null if it is still to be made. */
    private Account account(AccountProposal proposal) {
        return proposal.accountId().flatMap(accounts::withId).orElse(null);
    }

    private Optional<Problem> undelivered() {
        return delivery.isPossible() ? Optional.empty() : about("account.link.noMail");
    }

    private static Optional<Problem> about(String key) {
        return Optional.of(Problem.of("", key));
    }

    private Optional<Problem> role(AccountProposal proposal, Account account) {
        LocalDate today = clock.today();
        Actor.Grant grant = proposal.grant().orElseThrow();
        Set<Actor.Grant> held = account.grantsOn(today);
        return held.contains(grant)
                ? RoleRules.changeRefusal(grant, account.lastDay(grant), proposal.lastDay(), today)
                : RoleRules.refusal(held, grant)
                        .or(() -> RoleRules.endRefusal(grant, proposal.lastDay(), today));
    }

    /** Returns the details of the account that the proposal would make. */
    static NewAccount wanted(AccountProposal proposal) {
        return new NewAccount(
                proposal.username(),
                proposal.personName(),
                proposal.title(),
                RoleChoice.of(proposal.grant().orElseThrow()));
    }

    /** Returns how long the change waits once it is confirmed. */
    Duration wait(AccountProposal proposal) {
        Account account = account(proposal);
        return account == null
                ? ProposalRules.wait(proposal, Set.of(), false)
                : ProposalRules.wait(proposal, account.grants(), account.isPasswordChosen());
    }

    /** Whether the person who proposed it may still propose it. */
    boolean isProposerEntitled(AccountProposal proposal) {
        Actor proposer = now(proposal.proposedBy());
        return mayPropose(proposer, proposal);
    }

    /** Whether the person who confirmed it is an administrator still. */
    boolean isConfirmerEntitled(AccountProposal proposal) {
        return proposal.confirmer()
                .filter(confirmer -> now(confirmer.accountId()).has(Role.STATE_ADMIN))
                .isPresent();
    }

    private Actor now(long account) {
        return accounts.withId(account)
                .map(found -> found.toActor(clock.today()))
                .orElse(Actor.NOBODY);
    }

    /** Whether the role, and the account if there is one, are in the proposer's hands. */
    boolean mayPropose(Actor proposer, AccountProposal proposal) {
        Account account = account(proposal);
        return proposal.grant().filter(grant -> !ProposalRules.mayGive(proposer, grant)).isEmpty()
                && (account == null || account.isManagedBy(proposer));
    }
}
