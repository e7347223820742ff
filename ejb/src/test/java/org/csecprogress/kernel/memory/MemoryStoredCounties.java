package org.csecprogress.kernel.memory;

import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.reference.StoredCounties;
import org.csecprogress.kernel.reference.StoredCounty;

/** The counties of the database, in memory. */
public final class MemoryStoredCounties implements StoredCounties {
    private final Memory memory;

    public MemoryStoredCounties(Memory memory) {
        this.memory = memory;
    }

    @Override
    public void store(StoredCounty county) {
        memory.find(StoredCounty.class, county.code()).ifPresent(memory::remove);
        memory.add(county);
    }

    @Override
    public void lock(CountyCode county) {
        // Nobody else changes what belongs to it.
    }

    @Override
    public boolean areLoaded() {
        return memory.all(StoredCounty.class).findAny().isPresent();
    }
}
