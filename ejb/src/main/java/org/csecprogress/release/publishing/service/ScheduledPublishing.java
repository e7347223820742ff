package org.csecprogress.release.publishing.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.Releases;
import org.csecprogress.release.making.service.ReleaseOrder;

/** Makes scheduled releases public when their time has come. Called by the timer. */
@Stateless
@Guarded
@ForEverybody
public class ScheduledPublishing {
    @Inject private Releases releases;
    @Inject private ReleaseOrder order;
    @Inject private PublicationCheck check;
    @Inject private ReleasePublication publication;
    @Inject private BusinessClock clock;

    /**
     * Publishes scheduled releases that are due, in the order in which they were cleared. A release
     * waits if one before it was stopped.
     *
     * @throws IllegalStateException if a release is not what was cleared
     */
    public void publishDue() {
        for (Release release : releases.due(clock.instant())) {
            if (order.awaited(release).isEmpty()) {
                check.obstacle(release)
                        .ifPresent(
                                obstacle -> {
                                    throw new IllegalStateException(
                                            "a scheduled release may not go out: "
                                                    + obstacle.key());
                                });
                publication.publish(
                        release,
                        ReleaseAction.GO_LIVE,
                        ReleaseAction.SYSTEM,
                        whoScheduled(release));
            }
        }
    }

    /** Returns the publisher who scheduled the release, as the actor of its publication. */
    private Actor whoScheduled(Release release) {
        ReleaseEvent event =
                releases.events(release).stream()
                        .filter(e -> e.action() == ReleaseAction.SCHEDULE)
                        .findFirst()
                        .orElseThrow();
        return new Actor(
                event.actorId(),
                event.actorName(),
                Set.of(new Actor.Grant(Role.STATE_PUBLISHER, null, null)));
    }
}
