package org.csecprogress.identity.proposal;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.csecprogress.kernel.Act;
import org.csecprogress.kernel.Actor;

/**
 * An open proposal as somebody sees it.
 *
 * @param accountId key of the account that is changed, or null if it is still to be made
 * @param title job title of the person
 * @param grant the role that it gets, or null
 * @param lastDay the last day of the role, or null
 * @param confirmer the name of who confirmed it, or null
 * @param opens when it takes effect, or null while nobody has confirmed it
 * @param isOwn whether the reader has proposed it
 * @param isAboutReader whether it is about the reader's own account
 * @param confirming the act that confirms it
 */
public record ProposalLine(
        long id,
        ProposalKind kind,
        Long accountId,
        String username,
        String name,
        String title,
        Actor.Grant grant,
        LocalDate lastDay,
        String proposer,
        Instant proposedAt,
        String confirmer,
        Instant opens,
        boolean isOwn,
        boolean isAboutReader,
        Act confirming)
        implements Serializable {
    /** Returns a proposal as somebody sees it. */
    public static ProposalLine of(AccountProposal proposal, Actor reader) {
        return new ProposalLine(
                proposal.id(),
                proposal.kind(),
                proposal.accountId().orElse(null),
                proposal.username(),
                proposal.personName(),
                proposal.title(),
                proposal.grant().orElse(null),
                proposal.lastDay().orElse(null),
                proposal.proposerName(),
                proposal.proposedAt(),
                proposal.confirmer().map(Actor::name).orElse(null),
                proposal.opensAt().orElse(null),
                proposal.proposedBy() == reader.accountId(),
                proposal.accountId().filter(id -> id == reader.accountId()).isPresent(),
                ProposalActs.confirming(proposal));
    }

    /** Whether it waits for another administrator than the reader. */
    public boolean isConfirmable() {
        return confirmer == null && !isOwn && !isAboutReader;
    }
}
