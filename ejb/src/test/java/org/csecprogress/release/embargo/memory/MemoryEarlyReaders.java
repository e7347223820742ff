package org.csecprogress.release.embargo.memory;

import java.util.Comparator;
import java.util.List;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.release.embargo.EarlyReader;
import org.csecprogress.release.embargo.EarlyReaders;
import org.csecprogress.release.embargo.EmbargoReader;

/** The people who could read releases before they were public, in memory. */
public final class MemoryEarlyReaders implements EarlyReaders {
    private final Memory memory;

    public MemoryEarlyReaders(Memory memory) {
        this.memory = memory;
    }

    @Override
    public List<EarlyReader> all() {
        return memory.all(EmbargoReader.class)
                .filter(each -> each.release().isOut())
                .filter(each -> each.mayRead() || each.openedAt().isPresent())
                .map(each -> new EarlyReader(each.release().number(), each.person()))
                .sorted(Comparator.comparing(EarlyReader::number).reversed())
                .toList();
    }
}
