package org.csecprogress.release.review.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Viewed;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleasePart;
import org.csecprogress.release.Releases;

/**
 * Shows the disclosure review of a built release to those who sign, clear and publish it: what is
 * withheld and why. Reasons tell small from large, so each view is audited.
 */
@Stateless
@Guarded
@Allowed({
    Role.STATE_DISCLOSURE,
    Role.STATE_PUBLISHER,
    Role.STATE_STATISTICS,
    Role.STATE_LEGAL,
    Role.STATE_DEPARTMENT
})
public class DisclosureReviewService {
    @Inject private Releases releases;
    @Inject private DisclosureMaterial material;
    @Inject private OpeningCheck openings;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> audit;

    /** Returns the review, or empty before the tables are built. Each view is recorded. */
    public Optional<DisclosureReview> look(Actor viewer, ReleaseNumber number) {
        return releases.find(number)
                .filter(material::isBuilt)
                .map(release -> opened(viewer, release));
    }

    private DisclosureReview opened(Actor viewer, Release release) {
        openings.opened(release, viewer, ReleasePart.DISCLOSURE);
        DisclosureReview review = material.of(release);
        audit.fire(
                Viewed.by(
                        viewer,
                        Viewed.Kind.VIEW_DISCLOSURE,
                        release.number().toString(),
                        clock.instant()));
        return review;
    }
}
