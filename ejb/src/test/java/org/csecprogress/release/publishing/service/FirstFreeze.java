package org.csecprogress.release.publishing.service;

import java.util.List;
import java.util.Optional;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.release.Release;
import org.csecprogress.release.record.CountedFiling;
import org.csecprogress.release.record.CountedFilings;
import org.csecprogress.release.record.ReleaseMember;
import org.csecprogress.release.record.ReleaseMembers;

/** Records what the freeze of a first release does beside its submissions. */
final class FirstFreeze {
    private FirstFreeze() {}

    /** Counts every submission of a release as it is. */
    static void count(InMemoryPortal portal, Release release) {
        List<CountedFiling> counted =
                portal.bean(ReleaseMembers.class).of(release).stream()
                        .map(member -> counted(release, member))
                        .toList();
        portal.bean(CountedFilings.class).add(counted);
    }

    private static CountedFiling counted(Release release, ReleaseMember member) {
        return new CountedFiling(
                release,
                member.county(),
                Optional.of(member.revision()),
                Optional.empty(),
                Optional.empty());
    }
}
