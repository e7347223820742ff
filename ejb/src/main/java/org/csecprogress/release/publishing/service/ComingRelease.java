package org.csecprogress.release.publishing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.release.record.ReleaseContents;
import org.csecprogress.release.text.service.ReviewedTexts;

/**
 * A release that is not public yet, as it will be from its hour on. The calling service checks who
 * may see it.
 */
@ApplicationScoped
@ForEverybody
public class ComingRelease {
    @Inject private ReleaseContents contents;
    @Inject private ReviewedTexts texts;
    @Inject private ReleaseHour hour;
    @Inject private PublicationCheck check;

    /** Returns a release as it will be; empty if it has no tables. */
    public Optional<PublicRelease> of(Release release) {
        return contents.of(release)
                .map(
                        content ->
                                new PublicRelease(
                                        release.number(),
                                        ReleaseStatus.PUBLISHED,
                                        content.catalogVersion(),
                                        hour(release),
                                        release.frozenAt().orElseThrow(),
                                        release.countiesReporting(),
                                        content.digests(release),
                                        content.cells(),
                                        content.withheld(),
                                        null,
                                        null,
                                        texts.restatement(release).orElse(null),
                                        release.restatementKind().orElse(null)));
    }

    /** Returns when a release goes public at the earliest. */
    public Instant hour(Release release) {
        return hour.of(release.number().period());
    }

    /**
     * Returns a release that could go out as it is: cleared, not stopped by the officer, and with
     * nothing changed since; empty for any other.
     */
    public Optional<PublicRelease> cleared(Release release) {
        boolean isReady =
                release.isCleared()
                        && !release.clearance().isHeld()
                        && check.obstacle(release).isEmpty();
        return isReady ? of(release) : Optional.empty();
    }
}
