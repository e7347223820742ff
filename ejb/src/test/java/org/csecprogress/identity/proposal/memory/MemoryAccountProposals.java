package org.csecprogress.identity.proposal.memory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.proposal.AccountProposal;
import org.csecprogress.identity.proposal.AccountProposals;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;

/** The open proposals, in memory. */
public final class MemoryAccountProposals implements AccountProposals {
    private final Memory memory;

    public MemoryAccountProposals(Memory memory) {
        this.memory = memory;
    }

    @Override
    public void add(AccountProposal proposal) {
        memory.add(proposal);
    }

    @Override
    public void remove(AccountProposal proposal) {
        memory.remove(proposal);
    }

    @Override
    public boolean isOpen(String occasion) {
        return memory.all(AccountProposal.class).anyMatch(each -> each.occasion().equals(occasion));
    }

    @Override
    public boolean isAnyUnconfirmed() {
        return memory.all(AccountProposal.class).anyMatch(each -> each.confirmer().isEmpty());
    }

    @Override
    public int openOf(Actor proposer) {
        return (int)
                memory.all(AccountProposal.class)
                        .filter(each -> each.proposedBy() == proposer.accountId())
                        .count();
    }

    @Override
    public List<AccountProposal> all(Actor reader) {
        return memory.all(AccountProposal.class)
                .filter(
                        each ->
                                reader.has(Role.STATE_ADMIN)
                                        || reader.has(Role.AUDITOR)
                                        || each.concerns(reader))
                .sorted(comparing(AccountProposal::proposedAt).thenComparing(AccountProposal::id))
                .toList();
    }

    @Override
    public Optional<AccountProposal> lock(Actor reader, long id) {
        return lock(id).filter(found -> reader.has(Role.STATE_ADMIN) || found.concerns(reader));
    }

    @Override
    public Optional<AccountProposal> lock(long id) {
        return memory.find(AccountProposal.class, id);
    }

    @Override
    public List<Long> due(Instant now, Instant made) {
        return memory.all(AccountProposal.class)
                .filter(
                        each ->
                                each.opensAt()
                                        .map(opens -> !opens.isAfter(now))
                                        .orElseGet(() -> each.proposedAt().isBefore(made)))
                .map(AccountProposal::id)
                .sorted()
                .toList();
    }
}
