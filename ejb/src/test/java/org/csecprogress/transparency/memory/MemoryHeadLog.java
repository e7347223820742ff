package org.csecprogress.transparency.memory;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.transparency.DailyHead;
import org.csecprogress.transparency.HeadLog;
import org.csecprogress.transparency.LogLeaf;

/** The daily heads, in memory. Nobody changes one, so they are blocks of rows. */
public final class MemoryHeadLog implements HeadLog {
    private final Memory memory;

    public MemoryHeadLog(Memory memory) {
        this.memory = memory;
    }

    @Override
    public void lock() {}

    @Override
    public Optional<DailyHead> newest() {
        return memory.block(DailyHead.class).stream().max(comparing(DailyHead::day));
    }

    @Override
    public List<DailyHead> heads() {
        return memory.block(DailyHead.class).stream().sorted(comparing(DailyHead::day)).toList();
    }

    @Override
    public List<LogLeaf> leaves() {
        return memory.block(LogLeaf.class).stream().sorted(comparing(LogLeaf::place)).toList();
    }

    @Override
    public void append(DailyHead head, List<LogLeaf> leaves) {
        memory.block(DailyHead.class).add(head);
        memory.block(LogLeaf.class).addAll(leaves);
    }
}
