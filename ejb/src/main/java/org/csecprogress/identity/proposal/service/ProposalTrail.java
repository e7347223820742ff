package org.csecprogress.identity.proposal.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.csecprogress.identity.proposal.AccountProposal;
import org.csecprogress.identity.proposal.ProposalMoved;
import org.csecprogress.identity.service.NewAccounts;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.service.BusinessClock;

/** Notes the steps of proposals in the audit trail, and tells those whom they concern. */
@ApplicationScoped
class ProposalTrail {
    @Inject private BusinessClock clock;
    @Inject private Event<ProposalMoved> events;

    /** Notes a step of a proposal. */
    void note(AccountProposal proposal, ProposalMoved.Step step, Actor actor) {
        note(proposal, step, actor, Optional.empty());
    }

    /**
     * Notes a step of a proposal.
     *
     * @param toldFor when it takes effect, if it was confirmed and its owner is told before
     */
    void note(
            AccountProposal proposal,
            ProposalMoved.Step step,
            Actor actor,
            Optional<Instant> toldFor) {
        events.fire(
                ProposalMoved.of(proposal, step, actor, said(proposal), toldFor, clock.instant()));
    }

    private static String said(AccountProposal proposal) {
        return proposal.kind()
                + proposal.grant().map(grant -> " " + NewAccounts.said(grant)).orElse("")
                + proposal.lastDay().map(day -> " until " + day).orElse("");
    }
}
