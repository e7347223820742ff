package org.csecprogress.identity.proposal.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.csecprogress.identity.proposal.AccountProposal;
import org.csecprogress.identity.proposal.AccountProposals;
import org.csecprogress.identity.proposal.ProposalMoved.Step;
import org.csecprogress.kernel.Actor;

/** Lets confirmed proposals take effect when their day has come. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class DueProposals {
    private static final Actor PORTAL = new Actor(0, "system", Set.of());

    @Inject private AccountProposals proposals;
    @Inject private ProposalCheck check;
    @Inject private ProposalWork work;
    @Inject private ProposalTrail trail;

    /** Returns the keys of the proposals whose time has come. */
    public List<Long> due(Instant now) {
        return proposals.due(now, now.minus(AccountProposal.OPEN));
    }

    /**
     * Carries out a proposal whose day has come, if both people are still entitled to what they
     * decided and nothing else is in its way. Otherwise it is dropped, as is one that nobody has
     * confirmed for long.
     */
    public void settle(long id, Instant now) {
        // Somebody may have refused it since it was found, or another node settled it.
        proposals.lock(id).ifPresent(proposal -> settle(proposal, now));
    }

    private void settle(AccountProposal proposal, Instant now) {
        if (proposal.opensAt().filter(opens -> opens.isAfter(now)).isPresent()) {
            return;
        }
        check.lock(proposal);
        if (mayOpen(proposal)) {
            work.carryOut(proposal);
        } else {
            proposals.remove(proposal);
            trail.note(proposal, Step.DROPPED, PORTAL);
        }
    }

    private boolean mayOpen(AccountProposal proposal) {
        return proposal.opensAt().isPresent()
                && check.isProposerEntitled(proposal)
                && check.isConfirmerEntitled(proposal)
                && check.problems(proposal).isEmpty();
    }
}
