package org.csecprogress.release.review.memory;

import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleasePart;
import org.csecprogress.release.memory.OfRelease;
import org.csecprogress.release.review.ReleaseOpening;
import org.csecprogress.release.review.ReleaseOpenings;

/** Tests who opened which part of a release, in memory. */
public final class MemoryReleaseOpenings implements ReleaseOpenings {
    private final Memory memory;

    public MemoryReleaseOpenings(Memory memory) {
        this.memory = memory;
    }

    @Override
    public Set<ReleasePart> of(Actor actor, Release release) {
        return OfRelease.all(memory, ReleaseOpening.class, release)
                .filter(each -> Memory.<Long>value(each, "accountId") == actor.accountId())
                .filter(
                        each ->
                                release.tablesDigest()
                                        .filter(Memory.value(each, "tablesDigest")::equals)
                                        .isPresent())
                .map(each -> Memory.<ReleasePart>value(each, "part"))
                .collect(Collectors.toSet());
    }

    @Override
    public void add(ReleaseOpening opening) {
        memory.add(opening);
    }
}
