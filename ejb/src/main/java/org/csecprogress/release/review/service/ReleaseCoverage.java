package org.csecprogress.release.review.service;

import java.util.List;
import org.csecprogress.release.coverage.Coverage;

/**
 * Share of the state that a release covers.
 *
 * @param release the counties in its sums
 * @param least the counties and children that the rule requires
 * @param releaseThin whether these are too few to publish without a written decision
 * @param thinSections numbers of the report's sections with too few counties, in order
 */
public record ReleaseCoverage(
        Coverage release, Coverage least, boolean releaseThin, List<Integer> thinSections) {
    public ReleaseCoverage {
        thinSections = List.copyOf(thinSections);
    }

    /** Returns whether the release needs a written decision for its coverage. */
    public boolean isThin() {
        return releaseThin || !thinSections.isEmpty();
    }
}
