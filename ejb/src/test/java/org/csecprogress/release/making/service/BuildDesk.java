package org.csecprogress.release.making.service;

import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.builders.PlayedRelease;
import org.csecprogress.builders.SharedCatalog;
import org.csecprogress.builders.Staff;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.filing.Submission;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.LaterWork;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.Releases;
import org.csecprogress.release.activation.ProtectionActivation;
import org.csecprogress.release.activation.service.ReleasePolicy;
import org.csecprogress.release.job.service.Background;
import org.csecprogress.release.record.CountedFiling;
import org.csecprogress.release.record.CountedFilings;
import org.csecprogress.release.record.ReleaseMembers;

/** A portal where releases of one county are built, with rules in force since 1 December. */
final class BuildDesk {
    static final Instant NOW = Instant.parse("2026-12-15T17:00:00Z");
    static final Instant IN_FORCE = Instant.parse("2026-12-01T17:00:00Z");

    final LaterWork work = new LaterWork();
    final InMemoryPortal portal = new InMemoryPortal(NOW).with(Background.class, work);
    final GivenBuilder builder;
    final Submission yuba = aFiling().of("Yuba").complete().approved().into(portal);

    BuildDesk() {
        this("11");
    }

    BuildDesk(String threshold) {
        portal.set("csec.disclosure.threshold", threshold);
        builder = GivenBuilder.in(portal);
    }

    /** Puts the rules of today into force. */
    BuildDesk inForce() {
        for (Catalog catalog : SharedCatalog.catalogs().all()) {
            var rules =
                    new ProtectionActivation(
                            catalog.version(),
                            portal.bean(ReleasePolicy.class).words(),
                            "s",
                            Staff.DISCLOSURE,
                            IN_FORCE);
            rules.complete(Staff.PUBLISHER, IN_FORCE);
            portal.memory().add(rules);
        }
        return this;
    }

    /** Stores a release, whose sums count what it has. */
    Release store(PlayedRelease played) {
        Release release = played.into(portal);
        List<CountedFiling> counted =
                portal.bean(ReleaseMembers.class).of(release).stream()
                        .map(
                                member ->
                                        new CountedFiling(
                                                release,
                                                member.county(),
                                                Optional.of(member.revision()),
                                                Optional.empty(),
                                                Optional.empty()))
                        .toList();
        portal.bean(CountedFilings.class).add(counted);
        return release;
    }

    /** Stores a frozen release of 2026Q3. */
    Release frozen() {
        return store(aRelease().of(yuba).frozen());
    }

    /** Returns the last event of a release. */
    ReleaseEvent last(Release release) {
        return portal.bean(Releases.class).events(release).get(0);
    }
}
