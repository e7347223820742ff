package org.csecprogress.demo;

import java.time.Instant;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * The course of a quarter's release, in business time.
 *
 * @param frozen when the publisher freezes the quarter
 * @param built when the publisher has the tables made
 * @param cleared when the disclosure officer clears them
 * @param published when the publisher makes them public
 */
public record PlannedRelease(
        ReportingPeriod period, Instant frozen, Instant built, Instant cleared, Instant published) {
    public PlannedRelease {
        if (!frozen.isBefore(built) || !built.isBefore(cleared) || !cleared.isBefore(published)) {
            throw new IllegalArgumentException("a release of " + period + " out of order");
        }
    }
}
