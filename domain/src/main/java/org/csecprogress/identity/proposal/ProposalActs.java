package org.csecprogress.identity.proposal;

import java.util.Optional;
import org.csecprogress.kernel.Act;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Sha256;

/** The acts on accounts for which a second factor is shown again, as page and service see them. */
public final class ProposalActs {
    private ProposalActs() {}

    /**
     * Returns the proposal of a change. What is typed with it was not shown before, and is part of
     * its confirmation.
     *
     * @param account that is changed; empty for a new one
     * @param proposer key of the proposer's account
     */
    public static Act proposing(ProposalKind kind, Optional<Long> account, long proposer) {
        return new Act(
                AuditedEvent.accountChain(account.orElse(proposer)),
                "CHANGE_PROPOSED",
                kind + of(account));
    }

    /**
     * Returns the confirmation of a proposal. It is kept for good, so address and title, which are
     * deleted some time after the account is closed, are in it as a digest.
     */
    public static Act confirming(AccountProposal proposal) {
        String person = new Sha256().addEach(proposal.username(), proposal.title()).hex();
        return new Act(
                AuditedEvent.accountChain(proposal.accountId().orElse(proposal.proposedBy())),
                "CHANGE_CONFIRMED",
                proposal.kind()
                        + proposal.grant().map(ProposalActs::said).orElse("")
                        + proposal.lastDay().map(day -> " until " + day).orElse("")
                        + of(proposal.accountId())
                        + " proposed by account %d at %s, address and title %s, name %s"
                                .formatted(
                                        proposal.proposedBy(),
                                        proposal.proposedAt(),
                                        Act.digest(person),
                                        proposal.personName()));
    }

    private static String of(Optional<Long> account) {
        return account.map(id -> " for account " + id).orElse(" for a new account");
    }

    private static String said(Actor.Grant grant) {
        return " "
                + grant.role()
                + (grant.county() == null ? "" : " " + grant.county())
                + (grant.agency() == null ? "" : " " + grant.agency());
    }
}
