package org.csecprogress.release.activation.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.release.activation.ProtectionActivation;
import org.csecprogress.release.activation.ProtectionActivations;

/** The agreements to protection rules, in memory. */
public final class MemoryProtectionActivations implements ProtectionActivations {
    private final Memory memory;
    private final Set<Integer> locked = new TreeSet<>();

    public MemoryProtectionActivations(Memory memory) {
        this.memory = memory;
    }

    @Override
    public List<ProtectionActivation> all() {
        return memory.all(ProtectionActivation.class)
                .sorted(
                        Comparator.comparing(ProtectionActivation::version)
                                .thenComparing(ProtectionActivation::policy))
                .toList();
    }

    @Override
    public Optional<ProtectionActivation> find(int version, String policy) {
        return all().stream()
                .filter(each -> each.version() == version && each.policy().equals(policy))
                .findFirst();
    }

    @Override
    public void lock(int version) {
        locked.add(version);
    }

    /** Returns the versions of the catalogue that were locked. */
    public Set<Integer> locked() {
        return Set.copyOf(locked);
    }

    @Override
    public void add(ProtectionActivation activation) {
        memory.add(activation);
    }
}
