package org.csecprogress.publication.service;

import java.util.List;
import org.csecprogress.publication.coverage.Coverage;

/**
 * How much of the state a release speaks for.
 *
 * @param release the counties in its sums
 * @param releaseThin whether these are too few to publish without a written decision
 * @param thinSections numbers of the sections of the report of which that is so, in order
 */
public record CoverageOfRelease(Coverage release, boolean releaseThin, List<Integer> thinSections) {
    public CoverageOfRelease {
        thinSections = List.copyOf(thinSections);
    }

    /** Whether the release needs a written decision for it. */
    public boolean isThin() {
        return releaseThin || !thinSections.isEmpty();
    }
}
