package org.csecprogress.release.reading.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.content.Restatement;
import org.csecprogress.release.record.PublicRelease;

/**
 * Lists every correction of what is public: restatements and withdrawals. The change that a
 * restatement made is worked out once and kept, because two public releases never change.
 */
@ApplicationScoped
@Guarded
@ForEverybody
public class PublicCorrections {
    /** More restatements than ten years have quarters. */
    private static final int EXTENTS = 64;

    @Inject private PublicReleases releases;
    private final AnswerCache<Key, Optional<PublicCorrection.Extent>> extents =
            new AnswerCache<>(EXTENTS);

    private record Key(PublicRelease before, PublicRelease release) {}

    /**
     * Returns the corrections, newest first.
     *
     * @param all everything that was ever published, newest period first
     */
    public List<PublicCorrection> of(List<PublicRelease> all) {
        return all.stream()
                .filter(release -> release.isWithdrawn() || release.revision() > 1)
                .map(release -> new PublicCorrection(release, at(release), extent(release, all)))
                .sorted(Comparator.comparing(PublicCorrection::at).reversed())
                .toList();
    }

    private static Instant at(PublicRelease release) {
        return release.isWithdrawn() ? release.withdrawnAt() : release.publishedAt();
    }

    private Optional<PublicCorrection.Extent> extent(
            PublicRelease release, List<PublicRelease> all) {
        if (release.isWithdrawn()) {
            return Optional.empty();
        }
        return all.stream()
                .filter(other -> other.period().equals(release.period()))
                .filter(other -> other.revision() < release.revision())
                .findFirst()
                .filter(before -> !before.isWithdrawn())
                .flatMap(before -> known(new Key(before, release)));
    }

    /** Leaves the extent open of a release that is not what was certified, and lists the others. */
    private Optional<PublicCorrection.Extent> known(Key key) {
        try {
            return extents.of(
                    key, k -> releases.restatement(k.release()).map(PublicCorrections::extent));
        } catch (AlteredReleaseException e) {
            return Optional.empty();
        }
    }

    private static PublicCorrection.Extent extent(Restatement restated) {
        return new PublicCorrection.Extent(
                restated.before(),
                restated.changes().size(),
                restated.milestones().size(),
                CorrectionSeverity.of(restated));
    }
}
