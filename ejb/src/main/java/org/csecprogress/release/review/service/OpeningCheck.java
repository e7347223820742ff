package org.csecprogress.release.review.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleasePart;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.review.ReleaseOpening;
import org.csecprogress.release.review.ReleaseOpenings;

/**
 * Stores who opened which part of a release before it was public. People must open what they
 * attest, in the current tables: those of an earlier build do not count.
 */
@ApplicationScoped
public class OpeningCheck {
    private static final Set<ReleaseStatus> WAITING =
            EnumSet.of(ReleaseStatus.BUILT, ReleaseStatus.CLEARED, ReleaseStatus.SCHEDULED);

    @Inject private BusinessClock clock;
    @Inject private ReleaseOpenings stored;

    /** Records that a person opened a part of a release that waits to be public. */
    public void opened(Release release, Actor viewer, ReleasePart part) {
        if (WAITING.contains(release.status()) && !stored.of(viewer, release).contains(part)) {
            stored.add(new ReleaseOpening(release, viewer, part, clock.instant()));
        }
    }

    /** Returns a problem for each part that the person must open first. */
    public List<Problem> missing(Release release, Actor actor, ReleaseAction action) {
        Set<ReleasePart> missing = EnumSet.noneOf(ReleasePart.class);
        missing.addAll(action.attests());
        missing.removeAll(stored.of(actor, release));
        return missing.stream()
                .map(part -> Problem.of(part.name(), "release.unopened." + part))
                .toList();
    }
}
