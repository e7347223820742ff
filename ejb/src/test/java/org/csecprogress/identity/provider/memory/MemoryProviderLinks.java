package org.csecprogress.identity.provider.memory;

import jakarta.persistence.PersistenceException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.provider.ProviderLink;
import org.csecprogress.identity.provider.ProviderLinks;
import org.csecprogress.inmemory.Memory;

/** Keeps the links in memory. */
public final class MemoryProviderLinks implements ProviderLinks {
    private final Memory memory;

    public MemoryProviderLinks(Memory memory) {
        this.memory = memory;
    }

    @Override
    public Optional<ProviderLink> find(String provider, String person) {
        return memory.all(ProviderLink.class)
                .filter(link -> link.provider().equals(provider) && link.person().equals(person))
                .findFirst();
    }

    @Override
    public List<ProviderLink> of(long accountId) {
        return memory.all(ProviderLink.class)
                .filter(link -> link.accountId() == accountId)
                .sorted(Comparator.comparing(ProviderLink::provider))
                .toList();
    }

    @Override
    public void add(ProviderLink link) {
        boolean isTaken =
                find(link.provider(), link.person()).isPresent()
                        || of(link.accountId()).stream()
                                .anyMatch(each -> each.provider().equals(link.provider()));
        if (isTaken) {
            throw new PersistenceException("taken");
        }
        memory.add(link);
    }

    @Override
    public boolean remove(long accountId, String provider) {
        return remove(
                of(accountId).stream().filter(link -> link.provider().equals(provider)).toList());
    }

    @Override
    public boolean removeAll(long accountId) {
        return remove(of(accountId));
    }

    private boolean remove(List<ProviderLink> links) {
        memory.removeAll(links);
        return !links.isEmpty();
    }
}
