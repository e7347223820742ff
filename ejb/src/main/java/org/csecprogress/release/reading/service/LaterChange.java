package org.csecprogress.release.reading.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.record.PublicRelease;

/**
 * A release that a later one compares with is no longer current.
 *
 * @param source the release that it compares with
 * @param by the release that replaced it, or empty if it was withdrawn
 * @param at since when
 */
public record LaterChange(ReleaseNumber source, Optional<ReleaseNumber> by, Instant at) {
    /** Returns what became of a release, or empty if it is still current. */
    static Optional<LaterChange> of(ReleaseNumber source, List<PublicRelease> all) {
        Optional<PublicRelease> withdrawn =
                all.stream()
                        .filter(r -> r.number().equals(source))
                        .filter(PublicRelease::isWithdrawn)
                        .findFirst();
        if (withdrawn.isPresent()) {
            return withdrawn.map(r -> new LaterChange(source, Optional.empty(), r.withdrawnAt()));
        }
        return all.stream()
                .filter(r -> r.period().equals(source.period()))
                .filter(PublicRelease::isCurrent)
                .filter(r -> r.revision() > source.revision())
                .map(r -> new LaterChange(source, Optional.of(r.number()), r.publishedAt()))
                .findFirst();
    }
}
