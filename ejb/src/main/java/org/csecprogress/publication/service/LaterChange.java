package org.csecprogress.publication.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.publication.ReleaseNumber;

/**
 * That a release which a later one compares with does not stand any more.
 *
 * @param source the release that it compares with
 * @param by the one that stands in its place, or nothing where it was withdrawn
 * @param at since when
 */
public record LaterChange(ReleaseNumber source, Optional<ReleaseNumber> by, Instant at) {
    /** What became of a release; nothing where it stands. */
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
