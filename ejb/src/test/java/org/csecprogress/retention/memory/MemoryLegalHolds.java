package org.csecprogress.retention.memory;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.retention.LegalHold;
import org.csecprogress.retention.LegalHolds;

/** Legal holds, in memory. */
public final class MemoryLegalHolds implements LegalHolds {
    private final Memory memory;

    public MemoryLegalHolds(Memory memory) {
        this.memory = memory;
    }

    @Override
    public List<LegalHold> all() {
        return memory.all(LegalHold.class)
                .sorted(comparing(LegalHold::setAt).thenComparing(LegalHold::id).reversed())
                .toList();
    }

    @Override
    public List<LegalHold> standing() {
        return memory.all(LegalHold.class).filter(LegalHold::isStanding).toList();
    }

    @Override
    public Optional<LegalHold> find(long id) {
        return memory.find(LegalHold.class, id);
    }

    @Override
    public void add(LegalHold hold) {
        memory.add(hold);
    }
}
