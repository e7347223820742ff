package org.csecprogress.release.freeze.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseRefusal;
import org.csecprogress.release.Releases;
import org.csecprogress.release.record.ReleaseMember;
import org.csecprogress.release.service.ReleaseMoved;

/** Checks moves of a release for a refusal, and stores and fires their events. */
@ApplicationScoped
public class ReleaseMoves {
    @Inject private Releases releases;
    @Inject private FrozenContent frozen;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /** Returns why the actor may not do this now, or the page was stale; empty if they may. */
    public Optional<Decision> obstacle(
            Release release, long version, ReleaseAction action, Actor actor, String reason) {
        if (release.version() != version) {
            return Optional.of(new Decision.Stale(release.version()));
        }
        return release.refusal(action, actor, reason, approvers(release))
                .map(
                        refusal ->
                                Decision.refused(
                                        Problem.of(
                                                refusal == ReleaseRefusal.REASON_NEEDED
                                                        ? "reason"
                                                        : "",
                                                "release.refusal." + refusal)));
    }

    /** Applies the action. */
    public Decision move(Release release, ReleaseAction action, Actor actor, String reason) {
        return keep(
                release, release.apply(action, actor, reason, approvers(release), clock.instant()));
    }

    /** Stores and fires the event of a move that was applied. */
    public Decision keep(Release release, ReleaseEvent event) {
        releases.add(event);
        releases.flush();
        events.fire(new ReleaseMoved(event));
        return new Decision.Accepted(release.version());
    }

    private Set<Long> approvers(Release release) {
        return releases.approvers(
                frozen.members(release).stream().map(ReleaseMember::submission).toList());
    }
}
