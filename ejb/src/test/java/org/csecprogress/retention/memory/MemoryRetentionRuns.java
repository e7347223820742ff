package org.csecprogress.retention.memory;

import java.util.List;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.retention.RetentionRun;
import org.csecprogress.retention.RetentionRuns;
import org.csecprogress.retention.RetentionTurn;

/** The last runs of the schedule, in memory. */
public final class MemoryRetentionRuns implements RetentionRuns {
    private final Memory memory;

    public MemoryRetentionRuns(Memory memory) {
        this.memory = memory;
    }

    @Override
    public RetentionTurn lock() {
        return memory.all(RetentionTurn.class)
                .findFirst()
                .orElseGet(() -> memory.add(new RetentionTurn(null)));
    }

    @Override
    public List<RetentionRun> last() {
        return memory.all(RetentionRun.class).toList();
    }

    @Override
    public void save(RetentionRun run) {
        memory.find(RetentionRun.class, run.kind())
                .ifPresentOrElse(
                        known -> known.ran(run.ranAt(), run.deleted(), run.isHeld()),
                        () -> memory.add(run));
    }
}
