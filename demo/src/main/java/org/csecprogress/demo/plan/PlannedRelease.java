package org.csecprogress.demo.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * The times of a quarter's release, by the business clock.
 *
 * @param frozen when the publisher freezes the quarter
 * @param built when the publisher starts the build
 * @param read when the disclosure officer reviews the public texts
 * @param cleared when the officer clears the release
 * @param published when the publisher publishes the release
 */
public record PlannedRelease(
        ReportingPeriod period,
        Instant frozen,
        Instant built,
        Instant read,
        Instant cleared,
        Instant published) {
    private static final Duration WRITING = Duration.ofMinutes(20);

    public PlannedRelease {
        List<Instant> course =
                List.of(frozen, built, built.plus(WRITING), read, cleared, published);
        if (!course.equals(course.stream().sorted().distinct().toList())) {
            throw new IllegalArgumentException("a release of " + period + " out of order");
        }
    }

    /** Returns when the publisher writes the commentary, after looking at the tables. */
    public Instant written() {
        return built.plus(WRITING);
    }
}
