package org.csecprogress.identity.memory;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.Invitation;
import org.csecprogress.identity.Invitations;
import org.csecprogress.inmemory.Memory;

/** The open invitations, in memory. */
public final class MemoryInvitations implements Invitations {
    private final Memory memory;

    public MemoryInvitations(Memory memory) {
        this.memory = memory;
    }

    private Stream<Invitation> of(String hash) {
        return memory.all(Invitation.class)
                .filter(each -> hash.equals(Memory.value(each, "tokenHash")));
    }

    @Override
    public void add(Invitation invitation) {
        // As its mapping says, it has the key of its account.
        memory.update(invitation, "accountId", invitation.account().id());
        memory.add(invitation);
    }

    @Override
    public Optional<Long> accountOf(String hash, Instant now) {
        return of(hash).filter(each -> each.expiresAt().isAfter(now))
                .map(each -> each.account().id())
                .findFirst();
    }

    @Override
    public Optional<String> seedOf(long accountId, Instant now) {
        return memory.find(Invitation.class, accountId)
                .filter(each -> each.expiresAt().isAfter(now))
                .map(each -> Memory.value(each, "seed"));
    }

    @Override
    public boolean use(String hash) {
        return remove(of(hash).findFirst());
    }

    @Override
    public boolean close(Account account) {
        return remove(memory.find(Invitation.class, account.id()));
    }

    private boolean remove(Optional<Invitation> invitation) {
        invitation.ifPresent(memory::remove);
        return invitation.isPresent();
    }
}
