package org.csecprogress.identity.factor.memory;

import java.time.Instant;
import org.csecprogress.identity.factor.SpentChallenge;
import org.csecprogress.identity.factor.SpentChallenges;
import org.csecprogress.inmemory.Memory;

/** The challenges that were answered, in memory. */
public final class MemorySpentChallenges implements SpentChallenges {
    private final Memory memory;

    public MemorySpentChallenges(Memory memory) {
        this.memory = memory;
    }

    @Override
    public boolean spend(String digest, Instant at) {
        if (memory.find(SpentChallenge.class, digest).isPresent()) {
            return false;
        }
        memory.add(new SpentChallenge(digest, at));
        return true;
    }
}
