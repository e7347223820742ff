package org.csecprogress.identity.proposal.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.RoleChoice;
import org.csecprogress.identity.proposal.AccountProposal;
import org.csecprogress.identity.proposal.AccountProposals;
import org.csecprogress.identity.proposal.ProposalActs;
import org.csecprogress.identity.proposal.ProposalKind;
import org.csecprogress.identity.proposal.ProposalLine;
import org.csecprogress.identity.proposal.ProposalMoved.Step;
import org.csecprogress.identity.proposal.ProposalRules;
import org.csecprogress.identity.service.AccountDecision;
import org.csecprogress.identity.service.NewAccount;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.ConfirmedActs;
import org.csecprogress.kernel.service.Guarded;

/**
 * Gives access, which nobody does alone: one person proposes a change of an account, and an
 * administrator other than that person confirms it. Administrators propose for everybody, county
 * coordinators for the people of their county, and nobody for their own account.
 */
@Stateless
@Guarded
@Allowed(everyRole = true)
public class ProposalService {
    private static final Problem GONE = Problem.of("", "proposal.gone");

    @Inject private Accounts accounts;
    @Inject private AccountProposals proposals;
    @Inject private ProposalCheck check;
    @Inject private ProposalWork work;
    @Inject private ProposalTrail trail;
    @Inject private ConfirmedActs acts;

    /** Proposals follow the real time, whatever the business date. */
    private final Clock clock = Clock.systemUTC();

    /** Returns the roles that the actor may propose, as {@link RoleChoice} writes them. */
    @Allowed({Role.STATE_ADMIN, Role.COUNTY_COORDINATOR})
    public List<String> roles(Actor proposer) {
        return ProposalRules.roles(proposer);
    }

    /** Proposes a new account with its first role. */
    @Allowed({Role.STATE_ADMIN, Role.COUNTY_COORDINATOR})
    public AccountDecision propose(Actor proposer, NewAccount wanted) {
        List<Problem> problems = wanted.problems();
        return problems.isEmpty()
                ? add(
                        proposer,
                        AccountProposal.ofNew(
                                wanted.username(),
                                wanted.name(),
                                wanted.title(),
                                wanted.role().grant(),
                                proposer,
                                clock.instant()))
                : new AccountDecision.Refused(problems);
    }

    /**
     * Proposes a role of an account. If it already holds that certifier's role, its last day would
     * become the one given.
     *
     * @param lastDay the day after which the role ends by itself, for a deputy who signs while a
     *     certifier is away; otherwise empty
     */
    @Allowed({Role.STATE_ADMIN, Role.COUNTY_COORDINATOR})
    public AccountDecision proposeRole(
            Actor proposer, long account, RoleChoice wanted, Optional<LocalDate> lastDay) {
        Account found = other(proposer, account);
        List<Problem> problems = wanted.problems();
        return problems.isEmpty()
                ? add(
                        proposer,
                        AccountProposal.ofRole(
                                found,
                                wanted.grant(),
                                lastDay.orElse(null),
                                proposer,
                                clock.instant()))
                : new AccountDecision.Refused(problems);
    }

    /** Proposes a new link for an owner who lost theirs, the password or the second step. */
    @Allowed({Role.STATE_ADMIN, Role.COUNTY_COORDINATOR})
    public AccountDecision proposeLink(Actor proposer, long account) {
        return add(
                proposer,
                AccountProposal.ofLink(other(proposer, account), proposer, clock.instant()));
    }

    /** Proposes that the owner of a disabled account may sign in again, with the same roles. */
    @Allowed({Role.STATE_ADMIN, Role.COUNTY_COORDINATOR})
    public AccountDecision proposeEnabling(Actor proposer, long account) {
        return add(
                proposer,
                AccountProposal.ofEnabling(other(proposer, account), proposer, clock.instant()));
    }

    private AccountDecision add(Actor proposer, AccountProposal proposal) {
        if (!check.mayPropose(proposer, proposal)) {
            return AccountDecision.refused(Problem.of("role", "proposal.notYours"));
        }
        List<Problem> problems = check.problems(proposal);
        if (!problems.isEmpty()) {
            return new AccountDecision.Refused(problems);
        }
        if (proposals.isOpen(proposal.occasion())) {
            return AccountDecision.refused(Problem.of("", "proposal.open"));
        }
        if (proposals.openOf(proposer) >= ProposalRules.MOST) {
            return AccountDecision.refused(
                    new Problem("", "proposal.many", List.of(ProposalRules.MOST)));
        }
        Optional<Problem> unconfirmed =
                acts.confirm(
                        proposer,
                        ProposalActs.proposing(
                                proposal.kind(), proposal.accountId(), proposer.accountId()));
        if (unconfirmed.isPresent()) {
            return AccountDecision.refused(unconfirmed.get());
        }
        proposals.add(proposal);
        trail.note(proposal, Step.PROPOSED, proposer);
        return new AccountDecision.Proposed();
    }

    /** Locks another account: nobody proposes anything for themselves. */
    private Account other(Actor proposer, long id) {
        if (id == proposer.accountId()) {
            throw new NotFoundException("account other than one's own");
        }
        return accounts.lock(proposer, id).orElseThrow(() -> new NotFoundException("account"));
    }

    /** Returns all open proposals, the earliest first. */
    @Allowed({Role.STATE_ADMIN, Role.AUDITOR})
    public List<ProposalLine> listAll(Actor reader) {
        return list(reader);
    }

    /**
     * Returns the open proposals that somebody may see, the earliest first: all of them for
     * administrators and auditors, and for everybody else their own and those about their account.
     */
    public List<ProposalLine> list(Actor reader) {
        return proposals.all(reader).stream()
                .map(proposal -> ProposalLine.of(proposal, reader))
                .toList();
    }

    /**
     * Confirms a proposal. What opens an office of the state, or an account in use, waits a day.
     */
    @Allowed(Role.STATE_ADMIN)
    public AccountDecision confirm(Actor admin, long id) {
        Optional<AccountProposal> found = proposals.lock(admin, id);
        if (found.isEmpty()) {
            return AccountDecision.refused(GONE);
        }
        AccountProposal proposal = found.get();
        Optional<Problem> refusal = ProposalRules.refusal(proposal, admin);
        if (refusal.isPresent()) {
            return AccountDecision.refused(refusal.get());
        }
        check.lock(proposal);
        if (!check.isProposerEntitled(proposal)) {
            return AccountDecision.refused(Problem.of("", "proposal.proposer"));
        }
        List<Problem> problems = check.problems(proposal);
        if (!problems.isEmpty()) {
            return new AccountDecision.Refused(problems);
        }
        return acts.confirm(admin, ProposalActs.confirming(proposal))
                .map(AccountDecision::refused)
                .orElseGet(() -> confirmed(proposal, admin));
    }

    private AccountDecision confirmed(AccountProposal proposal, Actor admin) {
        Duration wait = check.wait(proposal);
        Instant opens = clock.instant().plus(wait);
        proposal.confirm(admin, opens);
        // Links and roles tell by themselves; nobody who is disabled sees an account come back.
        boolean isTold = !wait.isZero() || proposal.kind() == ProposalKind.ENABLE;
        trail.note(proposal, Step.CONFIRMED, admin, isTold ? Optional.of(opens) : Optional.empty());
        return wait.isZero() ? work.carryOut(proposal) : new AccountDecision.Coming(opens);
    }

    /**
     * Refuses a proposal, whether or not it was confirmed. Every administrator may, the person who
     * proposed it, and the owner of the account.
     */
    public AccountDecision refuse(Actor actor, long id) {
        return proposals
                .lock(actor, id)
                .map(
                        proposal -> {
                            proposals.remove(proposal);
                            trail.note(proposal, Step.REFUSED, actor);
                            return (AccountDecision)
                                    new AccountDecision.Done(proposal.accountId().orElse(0L));
                        })
                .orElseGet(() -> AccountDecision.refused(GONE));
    }
}
