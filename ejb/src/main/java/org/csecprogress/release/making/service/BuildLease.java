package org.csecprogress.release.making.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.release.Release;
import org.csecprogress.release.job.JobKind;
import org.csecprogress.release.job.service.ReleaseJobs;

/** Leases builds. Who starts or stops one is audited; its end is a move of the release. */
@ApplicationScoped
class BuildLease {
    @Inject private ReleaseJobs jobs;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /**
     * Takes the lease, in the transaction that has locked the release.
     *
     * @return the token of the build; empty if another is running
     */
    Optional<String> take(Release release, Actor publisher) {
        return jobs.begin(release, JobKind.BUILD, publisher);
    }

    /** Records that the build starts. */
    void started(Release release, Actor publisher) {
        record(release, publisher, BuildEvent.Mark.BUILD_STARTED);
    }

    /** Stops a running build, in the transaction that has locked the release. */
    void stop(Release release, Actor publisher) {
        drop(release);
        record(release, publisher, BuildEvent.Mark.BUILD_STOPPED);
    }

    /** Takes the lease from a running build, as there will be nothing to build. */
    void drop(Release release) {
        jobs.stop(release, JobKind.BUILD);
    }

    private void record(Release release, Actor publisher, BuildEvent.Mark mark) {
        events.fire(new BuildEvent(publisher, release.number(), mark, clock.instant()));
    }
}
