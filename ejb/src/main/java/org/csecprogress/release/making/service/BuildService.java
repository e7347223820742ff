package org.csecprogress.release.making.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.Releases;

/** Starts and stops the build of a release. */
@Stateless
@Guarded
@Allowed(Role.STATE_PUBLISHER)
public class BuildService {
    @Inject private Releases releases;
    @Inject private ReleaseBuilds builds;

    /**
     * Starts a build and returns at once. A release has at most one build at a time. A build that
     * fails leaves the release failed, with the reason. A release that does not account for what
     * goes out before it can be built again.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Decision start(Actor publisher, ReleaseNumber number, long version) {
        return builds.start(publisher, number, version);
    }

    /** Builds the release and waits for the end. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Decision build(Actor publisher, ReleaseNumber number, long version) {
        return builds.run(publisher, number, version);
    }

    /** Stops a running build, which leaves the release as it was before. */
    public Decision stop(Actor publisher, ReleaseNumber number) {
        Release release = releases.lock(number);
        builds.stop(publisher, release);
        return new Decision.Accepted(release.version());
    }
}
