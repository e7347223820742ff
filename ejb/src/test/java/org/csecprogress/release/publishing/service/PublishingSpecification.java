package org.csecprogress.release.publishing.service;

import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import org.csecprogress.builders.PlayedRelease;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Decision;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleasePart;
import org.csecprogress.release.Releases;
import org.csecprogress.release.review.service.OpeningCheck;

/** The common part of the specifications of publishing, at the hour of a release. */
abstract class PublishingSpecification {
    /** The hour in California at which 2026Q3 is released, on 29 December. */
    static final Instant NINE = Instant.parse("2026-12-29T17:00:00Z");

    final InMemoryPortal portal = new InMemoryPortal(NINE);
    final PublishingService service = portal.bean(PublishingService.class);
    final Releases releases = portal.bean(Releases.class);
    final Submission yuba = aFiling().of("Yuba").approved().into(portal);

    /** Stores a release of which the publisher has opened what publication attests. */
    Release opened(PlayedRelease played) {
        Release release = played.into(portal);
        open(release, Staff.PUBLISHER);
        return release;
    }

    void open(Release release, Actor actor) {
        OpeningCheck check = portal.bean(OpeningCheck.class);
        check.opened(release, actor, ReleasePart.REPORT);
        check.opened(release, actor, ReleasePart.DISCLOSURE);
    }

    Decision publish(Release release) {
        return publish(Staff.PUBLISHER, release, release.number().toString());
    }

    Decision publish(Actor actor, Release release, String typed) {
        return service.publish(actor, release.number(), release.version(), typed);
    }
}
