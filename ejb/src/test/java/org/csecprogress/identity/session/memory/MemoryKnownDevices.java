package org.csecprogress.identity.session.memory;

import java.util.Optional;
import java.util.function.Predicate;
import org.csecprogress.identity.session.KnownDevice;
import org.csecprogress.identity.session.KnownDevices;
import org.csecprogress.inmemory.Memory;

/** The known devices, in memory. */
public final class MemoryKnownDevices implements KnownDevices {
    private final Memory memory;

    public MemoryKnownDevices(Memory memory) {
        this.memory = memory;
    }

    private static Predicate<KnownDevice> of(long accountId) {
        return each -> Memory.<Long>value(each, "accountId") == accountId;
    }

    @Override
    public Optional<KnownDevice> find(long accountId, String hash) {
        return memory.all(KnownDevice.class)
                .filter(of(accountId))
                .filter(each -> hash.equals(Memory.value(each, "secretHash")))
                .findFirst();
    }

    @Override
    public boolean isAny(long accountId) {
        return memory.all(KnownDevice.class).anyMatch(of(accountId));
    }

    @Override
    public void add(KnownDevice device) {
        memory.add(device);
    }

    @Override
    public void forgetAll(long accountId) {
        remove(of(accountId));
    }

    private void remove(Predicate<KnownDevice> which) {
        memory.removeAll(memory.all(KnownDevice.class).filter(which).toList());
    }
}
