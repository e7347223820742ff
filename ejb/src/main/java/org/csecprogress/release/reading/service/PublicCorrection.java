package org.csecprogress.release.reading.service;

import java.time.Instant;
import java.util.Optional;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.record.PublicRelease;

/**
 * A release that restated an earlier one, or was withdrawn.
 *
 * @param release the release; of a withdrawn one only the notice is left
 * @param at when it was published or withdrawn
 * @param extent what it changed; empty if there is nothing to compare it with
 */
public record PublicCorrection(PublicRelease release, Instant at, Optional<Extent> extent) {
    /**
     * The change that a restatement made.
     *
     * @param before the release that it replaced
     * @param figures number of figures that differ
     * @param milestones number of milestones that differ
     */
    public record Extent(
            ReleaseNumber before, int figures, int milestones, CorrectionSeverity severity) {}

    /** Returns whether it is a withdrawal. */
    public boolean isWithdrawal() {
        return release.isWithdrawn();
    }

    /** Returns how much it changed; empty if there is nothing to compare it with. */
    public Optional<CorrectionSeverity> severity() {
        return isWithdrawal()
                ? Optional.of(CorrectionSeverity.WITHDRAWN)
                : extent.map(Extent::severity);
    }
}
