package org.csecprogress.transparency.memory;

import java.util.List;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.transparency.DailyHead;
import org.csecprogress.transparency.PublicHeads;

/** The public side of the daily heads, in memory. */
public final class MemoryPublicHeads implements PublicHeads {
    private final MemoryHeadLog log;

    public MemoryPublicHeads(Memory memory) {
        log = new MemoryHeadLog(memory);
    }

    @Override
    public List<DailyHead> all() {
        return log.heads().stream()
                .map(
                        it ->
                                new DailyHead(
                                        it.day(),
                                        0,
                                        it.root(),
                                        it.previous(),
                                        it.keyId(),
                                        it.seal()))
                .toList();
    }
}
