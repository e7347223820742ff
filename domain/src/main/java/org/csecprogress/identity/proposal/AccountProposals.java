package org.csecprogress.identity.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Actor;

/**
 * Stores the open proposals. One that was carried out, refused or dropped is removed; the audit
 * trail keeps what became of it. The look-ups without an actor are for the portal itself, which
 * carries out what two people have decided.
 */
public interface AccountProposals {
    void add(AccountProposal proposal);

    void remove(AccountProposal proposal);

    /** Whether the same change is proposed already. */
    boolean isOpen(String occasion);

    /** Whether any proposal waits for somebody who confirms it. */
    boolean isAnyUnconfirmed();

    /** Returns how many proposals of that person are open. */
    int openOf(Actor proposer);

    /**
     * Returns the open proposals, the earliest first: all of them for administrators and auditors,
     * and for everybody else those that they proposed or that are about their own account.
     */
    List<AccountProposal> all(Actor reader);

    /**
     * Returns the proposal as it is now and locks it until the transaction ends; empty if the actor
     * is no administrator and it does not concern them.
     */
    Optional<AccountProposal> lock(Actor reader, long id);

    /** Locks the proposal as it is now until the transaction ends. */
    Optional<AccountProposal> lock(long id);

    /**
     * Returns the keys of the proposals whose time has come: those that were confirmed and may now
     * take effect, and those that nobody has confirmed for long.
     *
     * @param made those proposed before and not confirmed are included
     */
    List<Long> due(Instant now, Instant made);
}
