package org.csecprogress.release.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.job.BuildStage;
import org.csecprogress.release.job.JobKind;
import org.csecprogress.release.job.JobLease;
import org.csecprogress.release.job.JobLeases;

/** The leases of long work, in memory. */
public final class MemoryJobLeases implements JobLeases {
    private static final List<String> COLUMNS =
            List.of(
                    "release",
                    "kind",
                    "token",
                    "startedBy",
                    "startedName",
                    "startedAt",
                    "heardAt",
                    "stage",
                    "round");

    private final Memory memory;

    public MemoryJobLeases(Memory memory) {
        this.memory = memory;
    }

    private Stream<JobLease> of(Release release, JobKind kind) {
        return OfRelease.all(memory, JobLease.class, release)
                .filter(lease -> kind == Memory.value(lease, "kind"));
    }

    private Optional<JobLease> of(String token) {
        return memory.all(JobLease.class)
                .filter(lease -> token.equals(Memory.value(lease, "token")))
                .findFirst();
    }

    @Override
    public Optional<JobLease> find(ReleaseNumber number, JobKind kind) {
        return new MemoryReleases(memory)
                .find(number)
                .flatMap(release -> of(release, kind).findFirst());
    }

    @Override
    public boolean isAlive(Release release, JobKind kind, Instant since) {
        return of(release, kind).anyMatch(lease -> lease.isAlive(since));
    }

    @Override
    public boolean isAnyAlive(Instant since) {
        return memory.all(JobLease.class).anyMatch(lease -> lease.isAlive(since));
    }

    @Override
    public void replace(Release release, JobKind kind, JobLease lease) {
        stop(release, kind);
        memory.add(lease);
    }

    @Override
    public boolean reach(String token, BuildStage stage, int round, Instant at) {
        return change(token, Map.of("stage", stage, "round", round, "heardAt", at));
    }

    @Override
    public void beat(String token, Instant at) {
        change(token, Map.of("heardAt", at));
    }

    /** Puts another row in the place of a lease, whose columns only a statement changes. */
    private boolean change(String token, Map<String, Object> changed) {
        Optional<JobLease> held = of(token);
        held.ifPresent(
                lease -> {
                    Map<String, Object> values = new HashMap<>();
                    COLUMNS.forEach(name -> values.put(name, Memory.value(lease, name)));
                    values.putAll(changed);
                    memory.remove(lease);
                    memory.add(Memory.row(JobLease.class, values));
                });
        return held.isPresent();
    }

    @Override
    public boolean hold(String token) {
        return of(token).isPresent();
    }

    @Override
    public void stop(Release release, JobKind kind) {
        memory.removeAll(of(release, kind).toList());
    }

    @Override
    public void end(String token) {
        of(token).ifPresent(memory::remove);
    }
}
