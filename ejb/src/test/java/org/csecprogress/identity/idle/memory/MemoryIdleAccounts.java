package org.csecprogress.identity.idle.memory;

import java.time.Instant;
import java.util.List;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.idle.IdleAccounts;
import org.csecprogress.inmemory.Memory;

/** The accounts that nobody uses, in memory. */
public final class MemoryIdleAccounts implements IdleAccounts {
    private final Memory memory;

    public MemoryIdleAccounts(Memory memory) {
        this.memory = memory;
    }

    @Override
    public List<Long> unused(Instant before) {
        return memory.all(Account.class)
                .filter(each -> !each.isDisabled() && each.isPasswordChosen())
                // One that a specification has stored is as good as new.
                .filter(each -> each.inUseAt() != null && each.inUseAt().isBefore(before))
                .map(Account::id)
                .sorted()
                .toList();
    }

    @Override
    public void warned(long id, Instant now) {
        memory.find(Account.class, id)
                .ifPresent(account -> memory.update(account, "idleWarnedAt", now));
    }
}
