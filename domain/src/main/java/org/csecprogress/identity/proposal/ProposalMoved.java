package org.csecprogress.identity.proposal;

import java.time.Instant;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ActorsEvent;
import org.csecprogress.kernel.AuditedEvent;

/**
 * An audited event: a change of an account was proposed, confirmed, refused or dropped. It is in
 * the chain of the account; if that is still to be made, in the proposer's.
 *
 * @param actor who did it
 * @param account the account that is changed; empty for a new one
 * @param proposer key of the proposer's account
 * @param said the change in short
 * @param name the name of the person who gets a new account; otherwise empty
 * @param toldFor when it takes effect, if it was confirmed and its owner is told before
 */
public record ProposalMoved(
        Actor actor,
        Step step,
        Optional<Long> account,
        long proposer,
        String said,
        String name,
        Optional<Instant> toldFor,
        Instant at)
        implements ActorsEvent {
    /** The step of a proposal. */
    public enum Step {
        PROPOSED,
        CONFIRMED,
        REFUSED,
        /** It can no longer be carried out, or nobody has confirmed it for long. */
        DROPPED
    }

    /**
     * Returns the event of a step of a proposal.
     *
     * @param said the change in short
     * @param toldFor when it takes effect, if it was confirmed and its owner is told before
     */
    public static ProposalMoved of(
            AccountProposal proposal,
            Step step,
            Actor actor,
            String said,
            Optional<Instant> toldFor,
            Instant at) {
        return new ProposalMoved(
                actor,
                step,
                proposal.accountId(),
                proposal.proposedBy(),
                said,
                proposal.accountId().isPresent() ? "" : proposal.personName(),
                toldFor,
                at);
    }

    @Override
    public String chain() {
        return AuditedEvent.accountChain(account.orElse(proposer));
    }

    @Override
    public String auditAction() {
        return "CHANGE_" + step;
    }

    @Override
    public String subject() {
        return said;
    }

    @Override
    public String detail() {
        return name;
    }
}
