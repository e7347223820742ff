package org.csecprogress.release.embargo.memory;

import java.util.List;
import java.util.Optional;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.release.Release;
import org.csecprogress.release.embargo.EmbargoAddress;
import org.csecprogress.release.embargo.EmbargoReader;
import org.csecprogress.release.embargo.EmbargoReaders;

/** The people who may read releases before they are public, in memory. */
public final class MemoryEmbargoReaders implements EmbargoReaders {
    private final Memory memory;

    public MemoryEmbargoReaders(Memory memory) {
        this.memory = memory;
    }

    @Override
    public List<EmbargoReader> of(Release release) {
        return memory.all(EmbargoReader.class)
                .filter(each -> each.release().id() == release.id())
                .toList();
    }

    @Override
    public Optional<EmbargoReader> find(long id) {
        return memory.all(EmbargoReader.class).filter(each -> each.id() == id).findFirst();
    }

    @Override
    public Optional<EmbargoAddress> address(long reader) {
        return memory.all(EmbargoAddress.class).filter(each -> each.reader() == reader).findFirst();
    }

    @Override
    public List<EmbargoAddress> addresses(Release release) {
        return of(release).stream().flatMap(each -> address(each.id()).stream()).toList();
    }

    @Override
    public void add(EmbargoReader reader, String email) {
        memory.add(reader);
        memory.add(new EmbargoAddress(reader, email));
    }

    @Override
    public void forget(EmbargoReader reader) {
        address(reader.id()).ifPresent(memory::remove);
    }

    @Override
    public void remove(EmbargoReader reader) {
        forget(reader);
        memory.remove(reader);
    }
}
