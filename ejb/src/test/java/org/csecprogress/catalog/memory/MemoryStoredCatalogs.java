package org.csecprogress.catalog.memory;

import java.util.Optional;
import org.csecprogress.catalog.reference.StoredCatalog;
import org.csecprogress.catalog.reference.StoredCatalogs;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.release.activation.ProtectionActivation;

/** The used versions of the catalogue, in memory. */
public final class MemoryStoredCatalogs implements StoredCatalogs {
    private final Memory memory;

    public MemoryStoredCatalogs(Memory memory) {
        this.memory = memory;
    }

    @Override
    public Optional<StoredCatalog> find(int version) {
        return memory.find(StoredCatalog.class, version);
    }

    @Override
    public void add(StoredCatalog catalog) {
        memory.add(catalog);
    }

    @Override
    public void withdrawAgreements(StoredCatalog catalog) {
        memory.removeAll(
                memory.all(ProtectionActivation.class)
                        .filter(each -> each.version() == catalog.version())
                        .toList());
    }
}
