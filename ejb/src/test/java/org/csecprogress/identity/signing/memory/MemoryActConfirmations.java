package org.csecprogress.identity.signing.memory;

import static java.util.Comparator.comparing;

import java.util.List;
import org.csecprogress.identity.signing.ActConfirmation;
import org.csecprogress.identity.signing.ActConfirmations;
import org.csecprogress.inmemory.Memory;

/** How acts were confirmed, in memory. */
public final class MemoryActConfirmations implements ActConfirmations {
    private final Memory memory;

    public MemoryActConfirmations(Memory memory) {
        this.memory = memory;
    }

    @Override
    public void add(ActConfirmation confirmation) {
        memory.add(confirmation);
    }

    @Override
    public List<ActConfirmation> of(String chain) {
        return memory.all(ActConfirmation.class)
                .filter(each -> each.chain().equals(chain))
                .sorted(comparing(ActConfirmation::at).thenComparing(ActConfirmation::id))
                .toList();
    }

    @Override
    public boolean isAny(String chain) {
        return !of(chain).isEmpty();
    }
}
