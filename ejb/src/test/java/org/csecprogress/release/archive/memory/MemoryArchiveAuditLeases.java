package org.csecprogress.release.archive.memory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.release.archive.ArchiveAuditLease;
import org.csecprogress.release.archive.ArchiveAuditLeases;

/** The lease of the audit of the archive, in memory: there is one while somebody holds it. */
public final class MemoryArchiveAuditLeases implements ArchiveAuditLeases {
    private final Memory memory;

    public MemoryArchiveAuditLeases(Memory memory) {
        this.memory = memory;
    }

    private Optional<ArchiveAuditLease> held() {
        return memory.all(ArchiveAuditLease.class).findFirst();
    }

    private Optional<ArchiveAuditLease> held(String token) {
        return held().filter(lease -> token.equals(Memory.value(lease, "token")));
    }

    private void set(String token, String name, Instant started, Instant heard) {
        held().ifPresent(memory::remove);
        memory.add(
                Memory.row(
                        ArchiveAuditLease.class,
                        Map.of(
                                "id",
                                1,
                                "token",
                                token,
                                "startedName",
                                name,
                                "startedAt",
                                started,
                                "heardAt",
                                heard)));
    }

    @Override
    public boolean take(String token, String name, Instant now, Instant silent) {
        boolean isFree = find(silent).isEmpty();
        if (isFree) {
            set(token, name, now, now);
        }
        return isFree;
    }

    @Override
    public Optional<ArchiveAuditLease> find(Instant since) {
        return held().filter(lease -> lease.heardAt().isAfter(since));
    }

    @Override
    public boolean hold(String token) {
        return held(token).isPresent();
    }

    @Override
    public void beat(String token, Instant now) {
        held(token).ifPresent(it -> set(token, it.startedName(), it.startedAt(), now));
    }

    @Override
    public void end(String token) {
        held(token).ifPresent(memory::remove);
    }
}
