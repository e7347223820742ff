package org.csecprogress.release.making.service;

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
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.Releases;
import org.csecprogress.release.making.BuildFailures;
import org.csecprogress.release.making.FailedBuild;

/** Shows the details of a failed build. They are as confidential as the reasons for withholding. */
@Stateless
@Guarded
@Allowed({Role.STATE_DISCLOSURE, Role.STATE_PUBLISHER})
public class FailedBuildService {
    @Inject private Releases releases;
    @Inject private BusinessClock clock;
    @Inject private BuildFailures failures;
    @Inject private Event<AuditedEvent> audit;

    /** Returns what a failed build could not prove. Each view is recorded. */
    public Optional<FailedBuild> look(Actor viewer, ReleaseNumber number) {
        Optional<FailedBuild> found =
                releases.find(number)
                        .filter(release -> release.status() == ReleaseStatus.FAILED)
                        .map(failures::of)
                        .filter(build -> !build.figures().isEmpty());
        if (found.isPresent()) {
            audit.fire(
                    Viewed.by(
                            viewer,
                            Viewed.Kind.VIEW_DISCLOSURE,
                            number + ", failed build",
                            clock.instant()));
        }
        return found;
    }
}
