package org.csecprogress.release.review.service;

import java.util.Optional;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.release.Release;
import org.csecprogress.release.record.CountedFiling;
import org.csecprogress.release.record.CountedFilings;
import org.csecprogress.release.record.ReleaseMember;
import org.csecprogress.release.record.ReleaseMembers;

/** Records, as the freeze of a first release does, every submission as it was filed. */
final class CountedAsFiled {
    private CountedAsFiled() {}

    /** Counts the submissions of a release and returns it. */
    static Release in(InMemoryPortal portal, Release release) {
        portal.bean(CountedFilings.class)
                .add(
                        portal.bean(ReleaseMembers.class).of(release).stream()
                                .map(member -> counted(release, member))
                                .toList());
        return release;
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
