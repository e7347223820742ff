package org.csecprogress.release.memory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.release.Release;
import org.csecprogress.release.making.UnpricedPlan;
import org.csecprogress.release.making.UnpricedPlans;

/** Plans that wait for their price, in memory. */
public final class MemoryUnpricedPlans implements UnpricedPlans {
    private final Memory memory;

    public MemoryUnpricedPlans(Memory memory) {
        this.memory = memory;
    }

    @Override
    public void add(UnpricedPlan plan) {
        memory.add(plan);
    }

    @Override
    public Optional<UnpricedPlan> take(Instant now, Instant silent) {
        List<UnpricedPlan> waiting = memory.all(UnpricedPlan.class).toList();
        if (waiting.stream().anyMatch(plan -> plan.isTakenSince(silent))) {
            return Optional.empty();
        }
        Optional<UnpricedPlan> oldest =
                waiting.stream().min(comparing(plan -> plan.release().number()));
        oldest.ifPresent(plan -> plan.take(now));
        return oldest;
    }

    @Override
    public void remove(Release release) {
        OfRelease.drop(memory, release, List.of(UnpricedPlan.class));
    }
}
