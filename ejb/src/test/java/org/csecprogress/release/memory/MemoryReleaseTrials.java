package org.csecprogress.release.memory;

import static java.util.Comparator.comparing;

import java.util.List;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;
import org.csecprogress.release.Release;
import org.csecprogress.release.making.ReleaseTrial;
import org.csecprogress.release.making.ReleaseTrials;

/** The trials on releases, in memory. */
public final class MemoryReleaseTrials implements ReleaseTrials {
    private final Memory memory;

    public MemoryReleaseTrials(Memory memory) {
        this.memory = memory;
    }

    @Override
    public List<ReleaseTrial> of(Actor actor, Release release) {
        return OfRelease.all(memory, ReleaseTrial.class, release)
                .filter(each -> Memory.<Long>value(each, "askedBy") == actor.accountId())
                .sorted(comparing(MemoryReleaseTrials::number))
                .toList();
    }

    private static int number(ReleaseTrial trial) {
        return Memory.<Integer>value(trial, "number");
    }

    @Override
    public int nextNumber(Actor actor, Release release) {
        return 1
                + of(actor, release).stream().mapToInt(MemoryReleaseTrials::number).max().orElse(0);
    }

    @Override
    public void add(ReleaseTrial trial) {
        memory.add(trial);
    }

    @Override
    public void forget(Actor actor, Release release) {
        memory.removeAll(of(actor, release));
    }
}
