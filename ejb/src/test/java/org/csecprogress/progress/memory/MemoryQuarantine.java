package org.csecprogress.progress.memory;

import java.util.Comparator;
import java.util.List;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.progress.Quarantine;
import org.csecprogress.progress.QuarantinedFile;
import org.csecprogress.progress.QuarantinedPart;

/** The files in quarantine, in memory. */
public final class MemoryQuarantine implements Quarantine {
    private final Memory memory;

    public MemoryQuarantine(Memory memory) {
        this.memory = memory;
    }

    @Override
    public List<QuarantinedFile> all() {
        return memory.all(QuarantinedFile.class)
                .sorted(
                        Comparator.comparing(QuarantinedFile::sentAt)
                                .thenComparing(QuarantinedFile::id)
                                .reversed())
                .toList();
    }

    @Override
    public void add(QuarantinedFile file, byte[] content) {
        memory.add(file);
        QuarantinedPart.of(file, content).forEach(memory::add);
    }
}
