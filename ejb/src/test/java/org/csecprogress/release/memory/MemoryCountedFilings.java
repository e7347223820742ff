package org.csecprogress.release.memory;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.csecprogress.filing.Revision;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.release.Release;
import org.csecprogress.release.record.CountedFiling;
import org.csecprogress.release.record.CountedFilings;
import org.csecprogress.release.record.ReleaseMember;

/** The revisions that the sums of releases count, in memory. */
public final class MemoryCountedFilings implements CountedFilings {
    private final Memory memory;

    public MemoryCountedFilings(Memory memory) {
        this.memory = memory;
    }

    @Override
    public void add(Collection<CountedFiling> counted) {
        memory.addAll(counted);
    }

    @Override
    public List<Counted> of(Release release) {
        return OfRelease.all(memory, CountedFiling.class, release)
                .map(each -> counted(release, each))
                .sorted(comparing(Counted::county))
                .toList();
    }

    private Counted counted(Release release, CountedFiling each) {
        CountyCode county = Memory.value(each, "county");
        Optional<Long> first = Optional.ofNullable(Memory.value(each, "first"));
        Optional<Long> entered = Optional.ofNullable(Memory.value(each, "entered"));
        return new Counted(
                county,
                first,
                entered,
                filed(release, county),
                Optional.ofNullable(Memory.value(each, "obstacle")),
                digest(first) + " " + digest(entered));
    }

    private Optional<Long> filed(Release release, CountyCode county) {
        return OfRelease.all(memory, ReleaseMember.class, release)
                .filter(member -> member.county().equals(county))
                .map(ReleaseMember::revision)
                .findFirst();
    }

    private String digest(Optional<Long> revision) {
        return revision.flatMap(id -> memory.find(Revision.class, id))
                .map(Revision::digest)
                .orElse("null");
    }
}
